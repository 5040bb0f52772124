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
    private static final Pattern NEWER =
            Pattern.compile("(?<what>[^\\n]+?) (?:is|are) (?:not supported in -source 17|a preview feature)\\b.*", Pattern.DOTALL);
    private static final Pattern TWICE = Pattern.compile("(\\S+ is declared in .* and .*; remove one)", Pattern.DOTALL);

    private CompileHints() {}

    /** Returns sentences, each with a blank before it; empty where there is nothing to add. */
    static String of(List<Diagnostic> messages) {
        return all(messages, TWICE, found -> " " + found + ".")
                + all(messages, PACKAGE, found -> " Neither handed in nor part of the JDK: " + found
                        + ". Submissions have no library but the JDK; write it without, or hand in the missing sources.")
                + all(messages, NEWER, found -> " Submissions are compiled as Java 17, which does not have: " + found + ".");
    }

    private static String all(List<Diagnostic> messages, Pattern pattern, Function<String, String> sentence) {
        TreeSet<String> found = messages.stream()
                .filter(Diagnostic::isError)
                .map(message -> pattern.matcher(message.message()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        return found.isEmpty() ? "" : sentence.apply(String.join(", ", found));
    }
}
