package netgrade.likeness;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;

/**
 * Cuts Java source into tokens without names and values: what remains is the program's structure.
 *
 * <p>Every identifier is the same token, and so is every literal. White space, comments and the lines of {@code package} and {@code import}
 * are none. Text that is no Java gives some tokens or other, in time linear in its length; nothing is thrown.
 */
final class JavaTokens {

    static final int IDENTIFIER = 1;
    static final int LITERAL = 2;

    private static final Set<String> NAMED_LITERALS = Set.of("true", "false", "null");
    // Above every char, so that no keyword is taken for an operator.
    private static final int FIRST_KEYWORD = 0x10000;

    private final String source;
    private final IntStream.Builder tokens = IntStream.builder();
    private int at;

    private JavaTokens(String source) {
        this.source = source;
    }

    /** Returns the tokens of a source; keywords by their hash, operators by their character. */
    static int[] of(String source) {
        JavaTokens tokens = new JavaTokens(source);
        while (tokens.at < source.length()) {
            tokens.next();
        }
        return tokens.tokens.build().toArray();
    }

    private void next() {
        char first = source.charAt(at);
        if (Character.isWhitespace(first)) {
            at++;
        } else if (source.startsWith("//", at)) {
            at = endOf("\n", at);
        } else if (source.startsWith("/*", at)) {
            at = endOf("*/", at + 2);
        } else if (source.startsWith("\"\"\"", at)) {
            literal(endOfText("\"\"\"", at + 3));
        } else if (first == '"' || first == '\'') {
            literal(endOfText(String.valueOf(first), at + 1));
        } else if (isDigit(first) || first == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1))) {
            literal(endOfNumber());
        } else if (Character.isJavaIdentifierStart(first)) {
            word();
        } else {
            tokens.add(first);
            at++;
        }
    }

    private void literal(int end) {
        tokens.add(LITERAL);
        at = end;
    }

    private void word() {
        int start = at;
        while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
            at++;
        }
        String word = source.substring(start, at);
        if (word.equals("import") || word.equals("package")) {
            at = endOf(";", at);
        } else if (NAMED_LITERALS.contains(word)) {
            tokens.add(LITERAL);
        } else {
            tokens.add(SourceVersion.isKeyword(word) ? FIRST_KEYWORD + (word.hashCode() & 0xffffff) : IDENTIFIER);
        }
    }

    /** Returns where the text after the next such end begins; the end of the source if there is none. */
    private int endOf(String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found + end.length();
    }

    private int endOfText(String quote, int from) {
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (source.startsWith(quote, i)) {
                return i + quote.length();
            } else if (quote.length() == 1 && c == '\n') {
                // Not closed on its line, so this is not Java, but the rest of the file may be.
                return i;
            }
        }
        return source.length();
    }

    private int endOfNumber() {
        int end = at;
        while (end < source.length()
                && (Character.isJavaIdentifierPart(source.charAt(end)) || source.charAt(end) == '.' || isSignOfExponent(end))) {
            end++;
        }
        return end;
    }

    private boolean isSignOfExponent(int i) {
        char c = source.charAt(i);
        boolean isHexadecimal = source.startsWith("0x", at) || source.startsWith("0X", at);
        return (c == '+' || c == '-') && (isHexadecimal ? "pP" : "eE").indexOf(source.charAt(i - 1)) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the sources in sequence, separated by a token that no source has, so that nothing matches across files. */
    static int[] of(List<String> sources) {
        return sources.stream()
                .flatMapToInt(source -> IntStream.concat(Arrays.stream(of(source)), IntStream.of(0)))
                .toArray();
    }
}
