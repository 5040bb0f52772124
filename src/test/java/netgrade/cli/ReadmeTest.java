package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The README has the usage of the commands; {@code mvn test -Dtest=ReadmeTest -Dtests.jvm=-Dnetgrade.update=true} rewrites it. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- usage: begin; made from the commands, held by ReadmeTest -->\n";
    private static final String END = "<!-- usage: end -->";
    private static final int WIDTH = 100;

    @Test
    void usageIsThatOfTheCommands() throws IOException {
        String readme = Files.readString(README);
        String before = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length());
        String after = readme.substring(readme.indexOf(END));
        String expected = before + usage() + after;
        if (Boolean.getBoolean("netgrade.update")) {
            Files.writeString(README, expected);
        }

        assertEquals(expected, Files.readString(README));
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
            List<Path> found = pages.filter(page -> page.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(README), found.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToFiles(Path page) throws IOException {
        Path folder = page.toAbsolutePath().getParent();
        java.util.regex.Matcher links = java.util.regex.Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(page));
        while (links.find()) {
            assertTrue(Files.exists(folder.resolve(links.group(1))), page + ": " + links.group(1) + " does not exist");
        }
    }

    private static String usage() {
        CommandLine main = Main.commandLine().setUsageHelpAutoWidth(false).setUsageHelpWidth(WIDTH);
        String commands = main.getSubcommands().values().stream()
                .flatMap(ReadmeTest::withSubcommands)
                .map(ReadmeTest::text)
                .collect(Collectors.joining("\n"));
        return "```\n" + text(main) + "\n" + commands + "```\n";
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return command.getSubcommands().isEmpty() ? Stream.of(command) : command.getSubcommands().values().stream();
    }

    private static String text(CommandLine command) {
        return command.getUsageMessage(CommandLine.Help.Ansi.OFF).replace(System.lineSeparator(), "\n");
    }
}
