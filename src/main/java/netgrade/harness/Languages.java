package netgrade.harness;

import java.util.List;
import netgrade.sandbox.Toolchain;
import netgrade.sandbox.jdk.JavaToolchain;

/** The languages that submissions may be written in: a new one is added here. */
public final class Languages {

    private Languages() {}

    /** Returns their toolchains; where the files of a submission fit several, the first counts. */
    public static List<Toolchain> toolchains() {
        return List.of(new JavaToolchain());
    }
}
