package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.checks.BuiltJar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows docs/authoring.md from its first step to its last, as a reader would.
 *
 * <p>A {@code console} block is a command and what it prints, where {@code ...} stands for anything; a {@code diff} block is an edit of
 * the file it names; a {@code yaml} block that begins with a path is a new file. Own checks are compiled here instead of by Maven.
 */
@Tag("slow")
@Tag("worker")
class AuthoringGuideTest {

    private static final Path GUIDE = Path.of("docs/authoring.md");
    private static final Pattern BLOCK = Pattern.compile("```(console|diff|yaml|java)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyStepDoesWhatTheGuideSays() throws IOException {
        int commands = 0;
        Matcher blocks = BLOCK.matcher(Files.readString(GUIDE));
        while (blocks.find()) {
            String block = blocks.group(2);
            switch (blocks.group(1)) {
                case "console" -> {
                    follow(block);
                    commands++;
                }
                case "diff" -> edit(block);
                case "yaml" -> Files.writeString(path(block.lines().findFirst().orElseThrow().substring("# ".length())), block);
                default -> assertTrue(ownChecks().replace("    ", "").contains(block.replace("    ", "")), block);
            }
        }
        assertEquals(8, commands, "the steps of the guide");
    }

    /** Returns a path of the guide in the test's folder. */
    private Path path(String ofGuide) {
        return folder.resolve(ofGuide);
    }

    private String ownChecks() throws IOException {
        return Files.readString(path("my-net/checks/src/main/java/course/OwnChecks.java"));
    }

    private void follow(String block) throws IOException {
        List<String> lines = block.lines().toList();
        String command = lines.get(0).substring("$ ".length());
        if (command.startsWith("mvn ")) {
            Path source = path("my-net/checks/src/main/java/course/OwnChecks.java");
            Files.write(path("my-net/checks.jar"), BuiltJar.of(source, path("classes")));
        } else if (command.startsWith("cp -r ")) {
            String[] words = command.split(" ");
            copy(path(words[2]), path(words[3]));
        } else {
            String printed = netgrade(command);
            assertTrue(fits(lines.subList(1, lines.size()), printed), () -> command + " printed\n" + printed);
        }
    }

    private String netgrade(String command) {
        List<String> words = new ArrayList<>();
        Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command)
                .results()
                .skip(1)
                .forEach(word -> words.add(word.group(1) != null ? word.group(1) : word.group(2)));
        String[] arguments = words.stream()
                .map(word -> word.startsWith("my-net") || word.equals("reports") ? path(word).toString() : word)
                .toArray(String[]::new);
        Terminal terminal = Terminal.run(arguments);
        assertTrue(terminal.code() <= ExitCode.BELOW, terminal::toString);
        assertEquals(terminal.out().contains("Not as expected"), terminal.code() == ExitCode.BELOW, terminal::toString);
        return (terminal.out() + terminal.err()).replace(folder + "/", "");
    }

    /** Returns whether a text is made of these lines, where those with dots stand for anything. */
    private static boolean fits(List<String> lines, String printed) {
        String pattern = lines.stream()
                .map(line -> Arrays.stream((line + "\n").split("\\.\\.\\.", -1)).map(Pattern::quote).collect(Collectors.joining(".*?")))
                .collect(Collectors.joining());
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(printed).matches();
    }

    private void edit(String block) throws IOException {
        List<String> lines = block.lines().toList();
        Path file = path(lines.get(0).substring("--- ".length()));
        String text = Files.readString(file);
        String before = marked(lines.subList(1, lines.size()), "-");

        assertEquals(1, text.split(Pattern.quote(before), -1).length - 1, () -> file + " holds once\n" + before);
        Files.writeString(file, text.replace(before, marked(lines.subList(1, lines.size()), "+")));
    }

    private static String marked(List<String> lines, String mark) {
        return lines.stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(1) + "\n").collect(Collectors.joining());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
