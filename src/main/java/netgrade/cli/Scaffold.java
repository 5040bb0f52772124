package netgrade.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.checks.Families;
import netgrade.checks.Task;
import netgrade.rubric.Demands;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;

/** The files of a new assignment: those of an existing one under a new name, and a project for own checks. */
final class Scaffold {

    private static final String OWN_CHECKS = "checks/src/main/java/course/OwnChecks.java";
    private static final Pattern POINTS = Pattern.compile("(?m)^points: (.*)$");

    private final Rubric like;
    private final String id;
    private final String title;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Scaffold(Rubric like, String id, String title) {
        this.like = like;
        this.id = id;
        this.title = title;
    }

    /** Where netgrade is, for the project of own checks. */
    record Installed(String jar, String version) {}

    /**
     * Returns the files by their paths in the assignment's folder.
     *
     * @param like the built-in assignment to start from
     * @param checks where netgrade is, for a project of own checks; empty for none
     */
    static Map<String, byte[]> files(Rubrics rubrics, Rubric like, String id, String title, Optional<Installed> checks) {
        Scaffold scaffold = new Scaffold(like, id, title);
        // Once items change, mistakes cost something else than this file says; without it, each only has to cost something.
        rubrics.files(like.id()).stream()
                .filter(path -> !path.equals(Demands.FILE))
                .forEach(path -> scaffold.add(path, rubrics.file(like.id(), path).orElseThrow()));
        scaffold.files.put("assignment.schema.json", resource("rubric/assignment.schema.json"));
        scaffold.edit("assignment.yaml", scaffold::renamed);
        scaffold.edit(like.handOut(), text -> text.replaceFirst("# .*", Matcher.quoteReplacement("# " + title)));
        scaffold.eachSample((path, own) -> scaffold.add(path.replaceFirst("/" + like.id(), ""), resource(path)));
        checks.ifPresent(scaffold::addChecks);
        return scaffold.files;
    }

    private void add(String path, byte[] bytes) {
        files.put(path, bytes);
        if (path.endsWith(".md")) {
            edit(path, text -> text.replace(like.id(), id));
        }
    }

    private void edit(String path, java.util.function.UnaryOperator<String> change) {
        files.computeIfPresent(path, (name, bytes) -> bytes(change.apply(new String(bytes, StandardCharsets.UTF_8))));
    }

    /** Returns the rubric with the new names and without its head, which is about the old one. */
    private String renamed(String rubric) {
        String body = rubric.substring(rubric.indexOf("\nid: ") + 1);
        String named = replaceLine(replaceLine(replaceLine(body, "id", id), "title", quoted(title)), "edition", quoted("after "
                + like.edition()));
        return "# yaml-language-server: $schema=assignment.schema.json\n" + named;
    }

    private static String replaceLine(String text, String key, String value) {
        return text.replaceFirst("(?m)^" + key + ": .*$", Matcher.quoteReplacement(key + ": " + value));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Passes on each file of solution and samples; an expected grade comes with the points of its own checks. */
    private void eachSample(BiConsumer<String, String[]> file) {
        text("scaffold/" + like.id() + ".txt").lines().map(line -> line.split(" ")).forEach(words -> file.accept(words[0], words));
    }

    private void addChecks(Installed installed) {
        files.put(OWN_CHECKS, resource(Families.of(Task.of(like.task())).ownChecksExample()));
        files.put("checks/pom.xml", bytes(text("scaffold/checks/pom.xml")
                .replace("@id@", id)
                .replace("@jar@", installed.jar().replace("&", "&amp;").replace("<", "&lt;"))
                .replace("@version@", installed.version())));
        edit("assignment.yaml", rubric -> rubric.replaceFirst(
                        "(?m)^limits:$", "checks-jar: checks.jar\nchecks-classes: [course.OwnChecks]\n\nlimits:")
                + ownItems());
        eachSample((path, words) -> {
            if (words.length > 1) {
                edit(path.replaceFirst("/" + like.id(), ""), expected -> withOwn(expected, words[1], words[2]));
            }
        });
    }

    /** Returns the items of own checks; where the rubric has no item for scores, none depends on it. */
    private String ownItems() {
        String items = text("scaffold/checks/items.yaml");
        boolean hasScores = like.items().stream().anyMatch(item -> item.id().equals("scores"));
        return hasScores ? items : items.replaceFirst("(?m)^ *#.*\n *depends-on: .*\n", "");
    }

    private static String withOwn(String expected, String rows, String predict) {
        BigDecimal own = new BigDecimal(rows).add(new BigDecimal(predict));
        String total = POINTS.matcher(expected).replaceFirst(points -> "points: " + new BigDecimal(points.group(1)).add(own));
        return total.replaceFirst("(?m)^items:$", "items:\n  own_rows: " + rows + "\n  own_predict: " + predict);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Scaffold.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
