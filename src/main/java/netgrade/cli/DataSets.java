package netgrade.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import netgrade.data.Cifar10;
import netgrade.data.DataFolder;
import netgrade.data.DataProblem;
import netgrade.harness.ImageSource;
import picocli.CommandLine.Option;

/** The folder of data sets, which the user may name, and what is in it. */
final class DataSets {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of data sets (default: NETGRADE_DATA if set, else netgrade in your cache folder).")
    private Optional<Path> folder = Optional.empty();

    /**
     * Returns what to train on.
     *
     * @throws DataProblem if CIFAR-10 is requested and missing
     */
    ImageSource source(ImageChoice choice) {
        return switch (choice) {
            case EMBEDDED -> ImageSource.embedded();
            case CIFAR10 -> new ImageSource(Optional.of(Cifar10.open(folder())));
            case AUTO -> new ImageSource(Cifar10.find(folder().path()));
        };
    }

    DataFolder folder() {
        return DataFolder.choose(folder, System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /** Returns whether CIFAR-10 is there, in full or in part. */
    boolean hasCifar10() {
        return found().isPresent();
    }

    /** Returns whether all of CIFAR-10 is there. */
    boolean hasAllOfCifar10() {
        return found().filter(Cifar10::isComplete).isPresent();
    }

    /** Returns in one line what is there of CIFAR-10, or how to get it. */
    String cifar10() {
        try {
            return Cifar10.find(folder().path())
                    .map(found -> String.format(
                            Locale.ROOT, "%s, %d MB, in \"%s\"", found.title(), found.bytes() / 1_000_000, found.folder()))
                    .orElseGet(() -> "CIFAR-10 is not in \"" + folder().path() + "\" (" + folder().chosenBy()
                            + "); run `netgrade data fetch cifar10` (170 MB), or name another folder with --data or NETGRADE_DATA");
        } catch (DataProblem incomplete) {
            return incomplete.getMessage();
        }
    }

    private Optional<Cifar10> found() {
        try {
            return Cifar10.find(folder().path());
        } catch (DataProblem incomplete) {
            return Optional.empty();
        }
    }
}
