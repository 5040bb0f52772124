package netgrade.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells which netgrade and which JDK this is. */
final class Version implements IVersionProvider {

    /** Returns netgrade's version; "development" where it does not run from its jar. */
    static String ofNetgrade() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"netgrade " + ofNetgrade() + ", Java " + Runtime.version()};
    }
}
