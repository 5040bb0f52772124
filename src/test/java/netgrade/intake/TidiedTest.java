package netgrade.intake;

import static netgrade.intake.Pack.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import netgrade.intake.Submission.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidiedTest {

    private static final String NET = "public class Net {}\n";
    private static final String OWN = "public class Net { int x; }";

    @TempDir
    Path folder;

    @Test
    void sourceInAnotherEncodingIsReadAndNamed() {
        Submission submission = Pack.read(
                folder, "ana.zip", zip("Gr\u00f6\u00dfe.java", "class Gr\u00f6\u00dfe {}".getBytes(Charset.forName("windows-1252"))));

        assertEquals("class Gr\u00f6\u00dfe {}", text(submission, "Gr\u00f6\u00dfe.java"));
        assertEquals(
                List.of(
                        "\"Gr\u00f6\u00dfe.java\" is not in UTF-8 and was read as windows-1252; letters beyond ASCII may be wrong. Save"
                        + " it as UTF-8."),
                submission.remarks());
    }

    @Test
    void answersInUtf16AreRead() {
        byte[] utf16 = "\uFEFF## 1\nb\n".getBytes(StandardCharsets.UTF_16LE);
        Submission submission = Pack.read(
                folder, "ana.zip", zip(Map.of("Net.java", NET.getBytes(StandardCharsets.UTF_8), "ANSWERS (1).MD", utf16)));

        assertEquals("## 1\nb\n", text(submission, "answers.md"));
        assertEquals(List.of(), submission.remarks());
    }

    @Test
    void equalSourcesCountOnceAndTheOneOfItsOwnNameStays() {
        Submission submission = read(
                "Net - Copy.java", NET, "old/Net.java", NET.replace("\n", "\r\n"), "src/a/b/Net.java", "\uFEFF" + NET, "src/B.java",
                "class B {}",
                "a/package-info.java", "package a;", "b/package-info.java", "package a;");

        assertEquals(List.of("a/package-info.java", "b/package-info.java", "old/Net.java", "src/B.java"), paths(submission));
        assertEquals(
                List.of("\"old/Net.java\" was handed in 3 times and counts once; left out: \"Net - Copy.java\", \"src/a/b/Net.java\"."),
                submission.remarks());
    }

    @Test
    void differentSourcesOfOneClassBothStay() {
        assertEquals(List.of("Net (1).java", "Net.java"), paths(read("Net (1).java", NET, "Net.java", "public class Net { int x; }")));
    }

    @Test
    void interfaceOfTheCourseIsLeftOutAndAClassBesideItIsNot() {
        Submission submission = read(
                "src/netgrade/spi/NeuralNet.java", "package netgrade.spi; public interface NeuralNet {}",
                "src/netgrade/spi/package-info.java",
                "package netgrade.spi;", "src/netgrade/spi/Mine.java", "package netgrade.spi; class Mine {}", "Net.java", NET);

        assertEquals(List.of("Net.java", "src/netgrade/spi/Mine.java"), paths(submission));
        assertEquals(List.of("The course's own interface (package netgrade.spi) was handed in too and left out, because the grader has "
                + "its own: "
                + "\"src/netgrade/spi/NeuralNet.java\", \"src/netgrade/spi/package-info.java\"."), submission.remarks());
    }

    @Test
    void nothingButTheInterfaceIsRejected() {
        assertEquals("ana.zip holds only the course's own interface (package netgrade.spi). Hand in the class that implements it.",
                read("NeuralNet.java", "package netgrade.spi; public interface NeuralNet {}").rejection());
    }

    @Test
    void fileOfTheVeryNameCountsBeforeItsCopies() {
        Submission submission = read("Net.java", NET, "answers (1).md", "old", "answers.md", "new", "Net.java.txt", "class Other {}");

        assertEquals(List.of("Net.java", "answers.md"), paths(submission));
        assertEquals("new", text(submission, "answers.md"));
        assertEquals(List.of("\"Net.java.txt\" was left out, because \"Net.java\" is used instead.",
                "\"answers (1).md\" was left out, because \"answers.md\" is used instead."), submission.remarks());
    }

    @Test
    void unchangedStarterGivesWayToTheStudentsOwnClass() {
        Submission submission = readBeside(NET, "starter/Net.java", "\uFEFFpublic class Net {}  \r\n\r\n", "src/Net.java", OWN, "Help.java",
                "class Help {}");

        assertEquals(List.of("Help.java", "src/Net.java"), paths(submission));
        assertEquals(
                List.of("\"starter/Net.java\" is the unchanged starter and was left out, because \"src/Net.java\" declares the same"
                        + " class."),
                submission.remarks());
    }

    @Test
    void starterGivesWayWhereTheStudentsOwnHasTheOddName() {
        Submission submission = readBeside(NET, "Net.java", NET, "Net.java.txt", OWN);

        assertEquals(OWN, text(submission, "Net.java"));
    }

    @Test
    void starterGivesWayToItsClassMovedToAPackage() {
        String starter = "import netgrade.spi.NeuralNet; public class Net implements NeuralNet {}";

        assertEquals(
                List.of("src/hw/Net.java"), paths(readBeside(starter, "Net.java", starter, "src/hw/Net.java", "package hw; " + starter)));
        assertEquals(
                List.of("Net.java", "src/hw/Net.java"),
                paths(readBeside(NET, "Net.java", NET, "src/hw/Net.java", "package hw; " + NET)),
                "a class that nobody grades may be there in two packages");
    }

    @Test
    void starterAloneIsKept() {
        Submission submission = readBeside(NET, "Net.java", NET, "Other.java", "class Other {}");

        assertEquals(List.of("Net.java", "Other.java"), paths(submission));
        assertEquals(List.of(), submission.remarks());
        assertEquals(List.of("Net.java"), paths(readBeside(NET, "Net.java", NET, "starter/Net.java", NET)), "copies count once");
    }

    @Test
    void changedStarterIsTheStudentsOwn() {
        assertEquals(List.of("a/Net.java", "b/Net.java"), paths(readBeside("class Net { }", "a/Net.java", NET, "b/Net.java", OWN)));
    }

    @Test
    void filesAreKeptAsResourcesWhereASourceAsksForThem() {
        String asking = "class Net { Object o = Net.class.getResource(\"x\"); }";

        assertEquals(
                List.of("Net.java", "res/x.csv"),
                paths(read("res/x.csv", "1", "Net.java", asking, "Net.class", "", "lib.jar", "", "plot.py", "")));
        assertEquals(List.of("Net.java"), paths(read("res/x.csv", "1", "Net.java", NET)));
    }

    /** Reads a submission whose assignment handed out one file. */
    private Submission readBeside(String starter, String... namesAndContents) {
        HandedOut handedOut = HandedOut.of(List.of(starter.getBytes(StandardCharsets.UTF_8)));
        return Pack.found(folder, "ana.zip", zip(namesAndContents)).besides(handedOut).read();
    }

    private Submission read(String... namesAndContents) {
        return Pack.read(folder, "ana.zip", zip(namesAndContents));
    }

    private static List<String> paths(Submission submission) {
        return submission.files().stream().map(SourceFile::path).toList();
    }

    private static String text(Submission submission, String path) {
        byte[] bytes = submission.files().stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow().bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
