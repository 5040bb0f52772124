package netgrade.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netgrade.data.Cifar10;
import netgrade.data.Cifar10Fetch;
import netgrade.data.FileCheck;
import netgrade.intake.TarGz;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code netgrade data}: the data sets, where they are, and whether they are what they should be. */
@Command(name = "data", mixinStandardHelpOptions = true, description = "Lists, fetches and verifies data sets.")
final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command; expected one of list, fetch, verify.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the data sets, and where they are.")
    int list(@Mixin DataSets sets) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-9s %s%n", Cifar10.NAME, sets.cifar10());
        out.printf(Locale.ROOT, "%-9s %s%n", "embedded", "images shaped like CIFAR-10 that the program makes; always there");
        out.flush();
        return ExitCode.DONE;
    }

    @Command(
            name = "fetch",
            mixinStandardHelpOptions = true,
            description = "Downloads a data set and checks it. A download that broke off is gone on with.")
    int fetch(
            @Mixin DataSets sets,
            @Parameters(paramLabel = "NAME", description = "The data set: " + Cifar10.NAME + ".") String name,
            @Option(names = "--from", paramLabel = "URL", description = "A mirror with the same archive (default: its author's page).")
                    Optional<URI> from) {
        requireKnown(name);
        PrintWriter out = spec.commandLine().getOut();
        Path folder = sets.folder().path();
        if (sets.hasAllOfCifar10()) {
            out.println("CIFAR-10 is there already: " + sets.cifar10() + ". `netgrade data verify cifar10` checks it.");
        } else {
            URI address = from.orElse(Cifar10Fetch.OFFICIAL);
            out.println("Fetching CIFAR-10 from " + address + " into \"" + folder + "\".");
            out.flush();
            try (DownloadBar bar = DownloadBar.of(name, out)) {
                new Cifar10Fetch((archive, visitor) -> TarGz.forEachFile(archive, visitor::file)).into(folder, address, bar);
            }
            out.println(sets.cifar10() + "; all files as published.");
        }
        out.flush();
        return ExitCode.DONE;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Reads a data set and compares its files with the published checksums.")
    int verify(@Mixin DataSets sets, @Parameters(paramLabel = "NAME", description = "The data set: " + Cifar10.NAME + ".") String name) {
        requireKnown(name);
        PrintWriter out = spec.commandLine().getOut();
        Cifar10 cifar = Cifar10.open(sets.folder());
        out.println(sets.cifar10());
        List<FileCheck> checks = cifar.verify();
        for (FileCheck check : checks) {
            out.printf(Locale.ROOT, "%s %s: %s%n", check.isGood() ? "+" : "!", check.file(), check.finding());
        }
        long bad = checks.stream().filter(check -> !check.isGood()).count();
        out.println(bad == 0 ? "All files are good." : bad + " of " + checks.size() + " files are not good: see the lines marked !.");
        out.flush();
        return bad == 0 ? ExitCode.DONE : ExitCode.USAGE;
    }

    private static void requireKnown(String name) {
        if (!name.equals(Cifar10.NAME)) {
            throw new UsageProblem("Data set \"" + name + "\" is not known; known data sets: " + Cifar10.NAME + ".");
        }
    }
}
