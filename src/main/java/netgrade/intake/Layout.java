package netgrade.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which files of a submission are kept, and which of its folders are looked into; takes clean paths as of {@link EntryName}. */
public final class Layout {

    static final String ARCHIVE_ENDINGS = ".zip, .jar, .tar.gz, .tgz, .tar";

    /** Where Sakai puts what a student handed in. */
    static final String SAKAI_FILES = "Submission attachment(s)";

    private static final String SAKAI_FEEDBACK = "Feedback Attachment(s)";
    // What students pack with other programs is a submission too: it is read, or refused by its name.
    private static final Pattern ARCHIVE =
            Pattern.compile("(?i)(.*?)\\.(zip|jar|tar\\.(?:gz|bz2|xz)|tgz|tbz2|txz|tar|7z|rar|zipx|gz|bz2|xz)", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("(?i)(.+)\\.java(?:\\.txt)?", Pattern.DOTALL);
    private static final Pattern NO_RESOURCES = Pattern.compile(".*\\.(class|py|ipynb|exe|dll|so|pdf|mp4)");
    /** What browsers, Windows, macOS and learning platforms put after a name that is there already. */
    private static final String COPY = "(?:-\\d{1,3}|[ _]?\\(\\d{1,3}\\)|(?: -)? (?:copy|kopie|copie|copia|c\u00f3pia|kopia)"
            + "(?: ?\\(?\\d{1,3}\\)?)?)?";
    private static final Pattern COPY_AT_END = Pattern.compile("(?i)" + COPY + "$");
    private static final Pattern ANSWERS = Pattern.compile("(?i)answers" + COPY + "\\.(?:md|markdown|md\\.txt)");
    private static final Pattern WEIGHTS = Pattern.compile("(?i)weights" + COPY + "\\.(npz|bin)");
    private static final Pattern SERVICE = Pattern.compile("(.*/)?META-INF/services/netgrade\\.spi\\.[A-Za-z]+");
    private static final Set<String> TOOLS = Set.of("__MACOSX", "__pycache__", "node_modules");
    private static final Set<String> TEST_LANGUAGES = Set.of("java", "kotlin", "groovy", "scala", "resources");
    private static final Set<String> BUILD_OUTPUT = Set.of("target", "build", "out", "bin");

    private Layout() {}

    /** Returns whether a path is hidden, lies in build output, in a tool's folder or in src/test, or is such a folder itself. */
    static boolean isLeftOut(String path) {
        List<String> parts = List.of(path.split("/"));
        if (isHidden(path)) {
            return true;
        }
        return isBuildOutput(path) || IntStream.range(0, parts.size()).anyMatch(i -> isTest(parts, i))
                || parts.contains(SAKAI_FEEDBACK);
    }

    /** Returns whether a path lies in build output, or is such a folder itself. */
    static boolean isBuildOutput(String path) {
        // Below src, "target" or "build" is the name of a package.
        return Stream.of(path.split("/")).takeWhile(part -> !part.equals("src")).anyMatch(BUILD_OUTPUT::contains);
    }

    // Tests need JUnit, which the compiler of the sandbox does not have. Directly in src, "test" may be the student's package.
    private static boolean isTest(List<String> parts, int i) {
        return parts.get(i).equals("test") && i > 0 && parts.get(i - 1).equals("src") && i + 1 < parts.size()
                && TEST_LANGUAGES.contains(parts.get(i + 1));
    }

    /** Returns whether a path belongs to a tool or an operating system, not to the work of a student. */
    static boolean isHidden(String path) {
        return Stream.of(path.split("/")).anyMatch(part -> part.startsWith(".") || isOfTools(part));
    }

    /** Returns whether a name is that of something an operating system or a tool left behind, in no case a student's. */
    static boolean isOfTools(String name) {
        // macOS keeps a file's attributes in "._" and its name, and a folder's picture in a file "Icon" with a carriage return.
        return TOOLS.contains(name) || name.startsWith("._") || name.equals(".DS_Store") || name.equals("Icon\r");
    }

    /** Returns whether a file that is not left out is part of what gets graded. */
    static boolean isKept(String path) {
        String name = fileName(path);
        return isSource(path)
                || SERVICE.matcher(path).matches()
                || ANSWERS.matcher(name).matches()
                || WEIGHTS.matcher(name).matches()
                || name.toLowerCase(Locale.ROOT).endsWith(".npz");
    }

    /** Returns whether a file that is not left out gets compiled; module-info.java does not: it would ask javac for a module path. */
    public static boolean isSource(String path) {
        return isJava(path) && !fileName(path).equals("module-info.java");
    }

    /** Returns whether a name ends as Java does, in any case, or as Windows makes of it: {@code Net.java.txt}. */
    static boolean isJava(String path) {
        return JAVA.matcher(fileName(path)).matches();
    }

    /**
     * Returns the path by which graders know a kept file: {@code .java} for {@code .JAVA}, {@code answers.md} for {@code Answers (1).MD}.
     */
    static String canonical(String path) {
        String name = fileName(path);
        String folder = path.substring(0, path.length() - name.length());
        var java = JAVA.matcher(name);
        if (java.matches()) {
            return folder + java.group(1) + ".java";
        }
        if (ANSWERS.matcher(name).matches()) {
            return folder + "answers.md";
        }
        var weights = WEIGHTS.matcher(name);
        return weights.matches() ? folder + "weights." + weights.group(1).toLowerCase(Locale.ROOT) : path;
    }

    /** Returns whether a class may want to read a file: any but sources, programs and archives. */
    static boolean isResource(String path) {
        String name = fileName(path).toLowerCase(Locale.ROOT);
        return !path.isEmpty() && !isLeftOut(path) && !isKept(path) && !isJava(path) && !isArchive(path) && !NO_RESOURCES.matcher(name)
                .matches();
    }

    /** Returns whether a file is text that a student wrote for people: sources and written answers. */
    static boolean isText(String path) {
        return isSource(path) || ANSWERS.matcher(fileName(path)).matches();
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
        var java = JAVA.matcher(name);
        return java.matches() ? java.group(1) : name;
    }

    /** Returns a name without ending, and without what says that it is a copy. */
    static String withoutCopy(String stem) {
        return COPY_AT_END.matcher(stem).replaceFirst("");
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
