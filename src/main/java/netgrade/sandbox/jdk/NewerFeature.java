package netgrade.sandbox.jdk;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that Java has since a release, and what javac says where a source of an older release uses it. That depends on the JDK: one
 * that has the feature names it, an older one calls it a preview or a mistake.
 *
 * @param words its name in a sentence
 * @param since the release, {@link #NEVER} if there is none
 * @param message all of what javac says
 * @param line a part of the line of source it says that of
 * @param otherwise what javac also says of that file if the feature was not meant
 */
record NewerFeature(String words, int since, Pattern message, Pattern line, Pattern otherwise) {

    /** The release of what is a preview at most. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final String ANY = "";
    private static final String NOTHING = "(?!)";
    private static final String NO_CLASS = "(?:class, interface, enum, or record|'module' or 'open') expected";

    /** All that are known; where two fit, the first counts. The words of JDK 17 and 25, and of the previews between them. */
    static final List<NewerFeature> ALL = List.of(
            named("pattern matching in switch", 21, "patterns in switch statements").unless("constant label of type .*"),
            named("null in switch", 21, "null in switch cases"),
            named("record patterns", 21, "deconstruction patterns|record patterns"),
            said("record patterns", 21, ".*").where("\\b(?:instanceof|case)\\s+(?:final\\s+)?[A-Z][\\w.]*(?:<[^()<]*>)?\\s*\\("),
            said("qualified enum constants in case", 21, "an enum switch case label must be the unqualified name\\b.*")
                    .where("\\bcase\\s+\\w+\\.\\w"),
            named("instanceof with a type that always fits", 21, "unconditional patterns in instanceof"),
            said("instanceof with a type that always fits", 21, "expression type .+ is a subtype of pattern type .+"),
            lacking("getFirst, getLast, reversed and the like of List", 21, "(?:get|remove|add)(?:First|Last)|reversed", "\\w*List"),
            lacking("Math.clamp", 21, "clamp", "Math"),
            named("unnamed variables (_)", 22, "unnamed variables"),
            said("unnamed variables (_)", 22, "as of release \\d+, '_' is a keyword\\b.*|'_' used as an identifier\\b.*"),
            lacking("Stream.gather", 24, "gather", "Stream"),
            named("methods outside a class", 25, "implicitly declared classes|unnamed classes").unless(NO_CLASS),
            said("methods outside a class", 25, NO_CLASS).where("^\\s*void\\s+main\\s*\\(\\s*\\)"),
            named("module imports", 25, "module imports"),
            said("module imports", 25, ".*").where("^\\s*import\\s+module\\s+\\w"),
            named("statements before super(...) or this(...)", 25, "flexible constructors"),
            said("statements before super(...) or this(...)", 25, "call to (?:super|this) must be first statement in constructor\\b.*"),
            named("string templates", NEVER, "string templates"),
            said("string templates", NEVER, "illegal escape character").where("\\\\\\{"),
            named("patterns or switch on long, float, double or boolean", NEVER, "primitive patterns"));

    private static NewerFeature said(String words, int since, String message) {
        return new NewerFeature(words, since, Pattern.compile(message, Pattern.DOTALL), Pattern.compile(ANY), Pattern.compile(NOTHING));
    }

    private static NewerFeature named(String words, int since, String javac) {
        return said(words, since, "(?:" + javac + ") (?:is|are) (?:not supported in -source \\d+|a preview feature)\\b.*");
    }

    private static NewerFeature lacking(String words, int since, String methods, String type) {
        return said(
                words, since, "cannot find symbol\\s+symbol:\\s+method (?:" + methods + ")\\(.*\\)\\s+location: .*\\b" + type + "\\b.*");
    }

    private NewerFeature where(String part) {
        return new NewerFeature(words, since, message, Pattern.compile(part), otherwise);
    }

    private NewerFeature unless(String said) {
        return new NewerFeature(words, since, message, line, Pattern.compile(said, Pattern.DOTALL));
    }

    /**
     * Returns whether a message speaks of it.
     *
     * @param source the line of source
     */
    boolean isMeant(String said, String source) {
        return message.matcher(said).matches() && line.matcher(source).find();
    }

    /** Returns whether what else is said of the same file shows that it was not meant. */
    boolean isMistaken(List<String> said) {
        return said.stream().anyMatch(other -> otherwise.matcher(other).matches());
    }
}
