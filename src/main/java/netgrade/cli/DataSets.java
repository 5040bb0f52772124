package netgrade.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import netgrade.data.Cifar10;
import netgrade.data.DataFolder;
import netgrade.data.DataProblem;
import netgrade.harness.ImageSource;
import picocli.CommandLine.Option;

/** The folder with data sets, where the user may name one, and what is found in it. */
final class DataSets {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with data sets (default: what NETGRADE_DATA names, else netgrade in the user's cache).")
    private Optional<Path> folder = Optional.empty();

    /**
     * Returns what to train on.
     *
     * @throws DataProblem if CIFAR-10 is asked for and is not there
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

    /** Returns whether CIFAR-10 is there, all or half of it. */
    boolean hasCifar10() {
        return found().isPresent();
    }

    /** Returns whether all of CIFAR-10 is there. */
    boolean hasAllOfCifar10() {
        return found().filter(Cifar10::isComplete).isPresent();
    }

    /** Returns in a line what is there of CIFAR-10, or how to get it. */
    String cifar10() {
        try {
            return Cifar10.find(folder().path())
                    .map(found -> String.format(
                            Locale.ROOT, "%s, %d MB, in \"%s\"", found.title(), found.bytes() / 1_000_000, found.folder()))
                    .orElseGet(() -> "CIFAR-10 is not in \"" + folder().path() + "\" (" + folder().chosenBy()
                            + "); `netgrade data fetch cifar10` gets it (170 MB), --data or NETGRADE_DATA names another folder");
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
