package netgrade.harness;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netgrade.intake.Submission;
import netgrade.sandbox.Releases;
import netgrade.sandbox.Toolchain;
import netgrade.sandbox.jdk.JavaToolchain;

/** The languages that submissions may be written in: a new one is added here. */
public final class Languages {

    private Languages() {}

    /** Returns their toolchains; where the files of a submission fit several, the first counts. */
    public static List<Toolchain> toolchains() {
        return List.of(new JavaToolchain());
    }

    /** Returns the releases that submissions can be written in here, by the language's name; without languages that have only one. */
    static Map<String, Releases> releases() {
        Map<String, Releases> releases = new TreeMap<>();
        toolchains().forEach(toolchain -> toolchain.releases().ifPresent(known -> releases.put(toolchain.idiom().language(), known)));
        return releases;
    }

    /** Returns the files of a submission that hold source code of one of the languages, by path. */
    public static Map<String, byte[]> sources(Submission submission) {
        Map<String, byte[]> sources = new TreeMap<>(submission.filesByPath());
        sources.keySet().removeIf(path -> toolchains().stream().noneMatch(toolchain -> toolchain.isSource(path)));
        return sources;
    }
}
