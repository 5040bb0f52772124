package netgrade.sandbox.jdk;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import netgrade.sandbox.Diagnostic;

/** Says in a sentence what a compiler's messages mean here, where javac cannot know: what the grader has, and what not. */
final class CompileHints {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+) does not exist.*", Pattern.DOTALL);
    private static final Pattern TWICE = Pattern.compile("(\\S+ is declared in .* and .*; remove one)", Pattern.DOTALL);

    private CompileHints() {}

    /**
     * Returns sentences, each with a blank before it; empty where there is nothing to add.
     *
     * @param release the release of Java that was compiled
     */
    static String of(List<Diagnostic> messages, Sources sources, int release) {
        List<Diagnostic> errors = messages.stream().filter(Diagnostic::isError).toList();
        return all(errors, TWICE, found -> " " + found + ".")
                + all(errors, PACKAGE, found -> " Neither handed in nor part of the JDK: " + found
                        + ". Submissions have no library but the JDK; write it without, or hand in the missing sources.")
                + new NewerJava(errors, sources, release).sentences();
    }

    private static String all(List<Diagnostic> errors, Pattern pattern, Function<String, String> sentence) {
        TreeSet<String> found = errors.stream()
                .map(error -> pattern.matcher(error.message()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        return found.isEmpty() ? "" : sentence.apply(String.join(", ", found));
    }
}
