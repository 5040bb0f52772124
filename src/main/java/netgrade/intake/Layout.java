package netgrade.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files of a submission are kept, and which of its folders are looked into; takes clean paths as of {@link EntryName}. */
public final class Layout {

    static final String ARCHIVE_ENDINGS = ".zip, .jar, .tar.gz, .tgz, .tar";

    private static final Pattern ARCHIVE = Pattern.compile("(?i)(.*)\\.(zip|jar|tar\\.gz|tgz|tar)", Pattern.DOTALL);
    private static final Pattern SERVICE = Pattern.compile("(.*/)?META-INF/services/netgrade\\.spi\\.[A-Za-z]+");
    private static final Set<String> TOOLS = Set.of("__MACOSX", "__pycache__", "node_modules");
    private static final Set<String> BUILD_OUTPUT = Set.of("target", "build", "out", "bin");

    private Layout() {}

    /** Returns whether a path is hidden, lies in build output, in a tool's folder or in src/test, or is such a folder itself. */
    static boolean isLeftOut(String path) {
        List<String> parts = List.of(path.split("/"));
        if (isHidden(path)) {
            return true;
        }
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean isBelowSrc = parts.subList(0, i).contains("src");
            // Below src, "target" or "build" is the name of a package.
            boolean isBuildOutput = BUILD_OUTPUT.contains(part) && !isBelowSrc;
            // Tests of the student need JUnit, which the compiler of the sandbox does not have.
            boolean isTest = part.equals("test") && i > 0 && parts.get(i - 1).equals("src");
            if (isBuildOutput || isTest) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a path belongs to a tool or an operating system, not to the work of a student. */
    static boolean isHidden(String path) {
        // macOS keeps a folder's picture in a file "Icon" with a carriage return.
        return Stream.of(path.split("/"))
                .anyMatch(part -> part.startsWith(".") || TOOLS.contains(part) || part.equals("Icon\r"));
    }

    /** Returns whether a file that is not left out is part of what gets graded. */
    static boolean isKept(String path) {
        String lowerCase = path.toLowerCase(Locale.ROOT);
        return isSource(path)
                || SERVICE.matcher(path).matches()
                || fileName(lowerCase).equals("answers.md")
                || fileName(lowerCase).equals("weights.bin")
                || lowerCase.endsWith(".npz");
    }

    /** Returns whether a file that is not left out gets compiled; module-info.java does not: it would ask javac for a module path. */
    public static boolean isSource(String path) {
        return isJava(path) && !fileName(path).equals("module-info.java");
    }

    static boolean isJava(String path) {
        return path.endsWith(".java");
    }

    static boolean isArchive(String name) {
        return ARCHIVE.matcher(name).matches();
    }

    static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    static boolean isJar(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    /** Returns a file's name without the ending of an archive or of Java. */
    static String withoutEnding(String name) {
        var archive = ARCHIVE.matcher(name);
        if (archive.matches()) {
            return archive.group(1);
        }
        return isJava(name) ? name.substring(0, name.length() - ".java".length()) : name;
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
