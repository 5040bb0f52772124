package netgrade.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package of a Java source and the classes directly in it, as far as can be told without a compiler.
 *
 * @param packageName empty where there is none
 * @param names the classes by their full names, in their order
 * @param interfaces what those of them that are not abstract implement, by the simple names of the class and of the interfaces
 */
record DeclaredTypes(String packageName, List<String> names, Map<String, Set<String>> interfaces) {

    // Possessive, and at most one turn a character: no text makes this slow. What is between quotes or in a comment is passed over as one
    // piece.
    private static final Pattern PIECE = Pattern.compile(
            "//[^\\n\\r]*+|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"?|'(?:[^'\\\\\\n\\r]|\\\\.)*+'?"
                    + "|(?<word>[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*+)|[{}()\\[\\];.]");

    /** Returns what a source declares; of a text that is no Java whatever looks like it. */
    static DeclaredTypes of(String source) {
        return new Scan().of(source);
    }

    /** One pass over a source. */
    private static final class Scan {

        private final List<String> types = new ArrayList<>();
        private final Map<String, Set<String>> interfaces = new TreeMap<>();
        private final StringBuilder packageName = new StringBuilder();
        private boolean inPackage;
        private String before = "";
        private boolean isAbstract;
        private boolean inInterfaces;
        private int depth;

        private DeclaredTypes of(String source) {
            Matcher piece = PIECE.matcher(source);
            while (piece.find()) {
                String word = piece.group("word");
                if (word != null) {
                    word(word);
                } else {
                    mark(piece.group().charAt(0));
                }
            }
            String prefix = packageName.isEmpty() ? "" : packageName + ".";
            return new DeclaredTypes(packageName.toString(), types.stream().map(type -> prefix + type).toList(), interfaces);
        }

        private void word(String word) {
            boolean isType = before.equals("class") || before.equals("interface") || before.equals("enum") || before.equals("record");
            if (inPackage) {
                packageName.append(word);
            } else if (depth == 0 && isType) {
                types.add(word);
            } else if (depth == 0 && inInterfaces) {
                interfaces.computeIfAbsent(types.get(types.size() - 1), none -> new TreeSet<>()).add(word);
            }
            isAbstract |= depth == 0 && word.equals("abstract");
            inInterfaces |= depth == 0 && word.equals("implements") && !types.isEmpty() && !isAbstract;
            inPackage |= depth == 0 && word.equals("package") && types.isEmpty();
            before = word;
        }

        private void mark(char mark) {
            switch (mark) {
                case '{' -> {
                    depth++;
                    isAbstract = false;
                    inInterfaces = false;
                }
                case '(', '[' -> depth++;
                case '}', ')', ']' -> depth = Math.max(0, depth - 1);
                case ';' -> inPackage = false;
                case '.' -> packageName.append(inPackage ? "." : "");
                default -> {
                    // A comment or a text between two words leaves them neighbours.
                    return;
                }
            }
            before = "";
        }
    }
}
