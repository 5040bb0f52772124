package netgrade.sandbox.jdk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.sandbox.Idiom;
import netgrade.sandbox.SourceLine;

/** The words of Java. */
final class JavaIdiom implements Idiom {

    /** The exit code of HotSpot's {@code ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** A stack frame, as workers write it. */
    private static final Pattern FRAME = Pattern.compile("\\(([^()/\\\\]+\\.java), line (\\d{1,7})\\)");

    @Override
    public String language() {
        return "Java";
    }

    @Override
    public boolean isOutOfMemory(int exitCode) {
        return exitCode == OUT_OF_MEMORY;
    }

    @Override
    public String exitHint() {
        return "does the submission call System.exit?";
    }

    @Override
    public String threw() {
        return "threw";
    }

    @Override
    public Optional<SourceLine> place(String message) {
        Matcher frame = FRAME.matcher(message);
        return frame.find() ? Optional.of(new SourceLine(frame.group(1), Integer.parseInt(frame.group(2)))) : Optional.empty();
    }
}
