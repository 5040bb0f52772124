package netgrade.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Provides the versions of netgrade and the JDK. */
final class Version implements IVersionProvider {

    /** Returns netgrade's version; "development" if it does not run from its jar. */
    static String ofNetgrade() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"netgrade " + ofNetgrade() + ", Java " + Runtime.version()};
    }
}
