package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What several students did is not one's; what one did in several files, folders and versions is. */
class ClassDoubtTest {

    private static final Path SAMPLES = Path.of("submissions");

    @TempDir
    Path folder;

    /** Writes files, each a class named after it that implements the interface. */
    private Path work(String... files) {
        for (String file : files) {
            write(file, source(file));
        }
        return folder;
    }

    private static String source(String file) {
        String name = Path.of(file).getFileName().toString().replace(".java", "");
        return "import netgrade.spi.NeuralNet;\npublic class " + name + " implements NeuralNet { String of = \"" + file + "\"; }\n";
    }

    private void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "AnaNet.java BenNet.java", "ana/Net.java ben/Net.java", "ana/AnaNet.java ben/BenNet.java", "hw1/ana/Net.java hw1/ben/Net.java",
        "student1/Net.java student2/Net.java",
        "ana/src/Net.java ben/src/main/java/Net.java", "hw1/submissions/Ana/Net.java hw1/submissions/Ben/Net.java",
        "20261234/Net.java 20261235/Net.java", "NetAna.java NetBen.java",
        "Cem.java ben/Net.java", "hw/Cem.java hw/ben/Net.java", "kim_lee/Net.java lee_kim/Net.java", "+/Net.java #/Net.java"
    })
    void worksOfSeveralAreDoubtful(String files) {
        assertTrue(ClassDoubt.ofPath(work(files.split(" "))).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Net.java", "Net.java NetOld.java Net2.java", "FastNet.java NaiveNet.java", "Net.java old/Net.java",
        "src/Net.java starter/Net.java", "hw1/Net.java hw2/Net.java",
        "net/Net.java net-old/Net.java", "src/ana/Net.java src/ben/OtherNet.java",
        "app/src/main/java/Net.java src/test/java/TestNet.java", "v1/Net.java v2/Net.java",
        "Net.java net2/Net.java"
    })
    void worksOfOneAreNot(String files) {
        assertEquals(Optional.empty(), ClassDoubt.ofPath(work(files.split(" "))));
    }

    @Test
    void modulesOfAProjectAreOne() {
        work("ana/src/main/java/Net.java", "ben/src/main/java/OtherNet.java");
        write("settings.gradle", "");

        assertEquals(Optional.empty(), ClassDoubt.ofPath(folder));
    }

    @Test
    void packagesOfOneTreeAreOne() {
        write("nn/dense/DenseNet.java", "package nn.dense; public class DenseNet implements netgrade.spi.NeuralNet { }");
        write("nn/conv/ConvNet.java", "package nn.conv; public class ConvNet implements netgrade.spi.NeuralNet { int a; }");
        assertEquals(Optional.empty(), ClassDoubt.ofPath(folder));

        write("ana/AnaNet.java", "package ana; public class AnaNet implements netgrade.spi.NeuralNet { }");
        write("ben/BenNet.java", "package ben; public class BenNet implements netgrade.spi.NeuralNet { int a; }");
        assertTrue(ClassDoubt.ofPath(folder).isPresent());
    }

    @Test
    void classesThatKnowEachOtherAreOne() {
        work("blocks/LayerNet.java");
        write("whole/WholeNet.java", "class WholeNet implements NeuralNet { blocks.LayerNet inner; }");

        assertEquals(Optional.empty(), ClassDoubt.ofPath(folder));
    }

    @Test
    void serviceFileSaysWhatCounts() {
        work("AnaNet.java", "BenNet.java");
        write("META-INF/services/netgrade.spi.NeuralNet", "BenNet");

        assertEquals(Optional.empty(), ClassDoubt.ofPath(folder));
    }

    @Test
    void equalFilesAreCopies() {
        write("monday/Net.java", "class Net implements NeuralNet { }");
        write("friday/Net.java", "class Net implements NeuralNet { }");

        assertEquals(Optional.empty(), ClassDoubt.ofPath(folder));
    }

    @Test
    void oneOfAClassWhoForgotTheInterfaceIsNotLost() {
        work("ana/Net.java");
        write("ben/Net.java", "class Net { }");

        assertEquals("\"" + folder + "\" looks like the work of several students: ana/Net.java and ben/Net.java each declare Net. "
                + "Nothing was graded. "
                + "To grade each of its folders and archives as a submission, move everything else out of it: Main.java. If it is one "
                + "student's work, add --names plain.",
                ClassDoubt.ofPath(beside("Main.java")).orElseThrow());
        assertEquals(Optional.empty(), ClassDoubt.ofMember(folder), "an odd folder of one student must not stop a class");
    }

    private Path beside(String file) {
        write(file, "class Main { }");
        return folder;
    }

    @Test
    void messageNamesThePathToGive() {
        assertEquals("\"" + folder + "\" looks like the work of several students: ana/Net.java and ben/Net.java each implement "
                + "NeuralNet. Nothing was graded. "
                + "To grade each of its folders and archives as a submission, give the path " + folder + "/hw1. If it is one student's "
                + "work, add --names plain.",
                ClassDoubt.ofPath(movedInto("hw1")).orElseThrow().replace("hw1/ana", "ana").replace("hw1/ben", "ben"));
    }

    private Path movedInto(String parent) {
        return work(parent + "/ana/Net.java", parent + "/ben/Net.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class.zip", "class.tar.gz"})
    void archiveOfAClassIsDoubtful(String name) throws IOException {
        String[] entries = Stream.of("hw/Ana/Net.java", "hw/Ben/Net.java").flatMap(file -> Stream.of(file, source(file)))
                .toArray(String[]::new);
        Path archive = Files.write(folder.resolve(name), name.endsWith("zip") ? Pack.zip(entries) : Pack.gzip(Pack.tar(entries)));

        String sentence = "\"" + archive + "\" looks like the work of several students: hw/Ana/Net.java and hw/Ben/Net.java each "
                + "implement NeuralNet. %s "
                + "To grade each student's part as a submission, unpack it and %sgive the folder that contains the students' folders or "
                + "archives. "
                + "If it is one student's work, add --names plain.";
        assertEquals(sentence.formatted("Nothing was graded.", ""), ClassDoubt.ofPath(archive).orElseThrow());
        assertEquals(sentence.formatted("It is not graded.", "also "), ClassDoubt.ofMember(archive).orElseThrow());
    }

    @Test
    void archiveOfArchivesIsDoubtful() throws IOException {
        Path two = Files.write(folder.resolve("two.zip"), Pack.zip("hw/ana.zip", "", "hw/ben.rar", ""));
        Path three = Files.write(folder.resolve("three.zip"), Pack.zip("ana.zip", "", "ben.rar", "", "cem.7z", ""));

        assertTrue(ClassDoubt.ofPath(two).orElseThrow().contains("it contains the archives hw/ana.zip, hw/ben.rar. Nothing was graded."));
        assertEquals(Optional.empty(), ClassDoubt.ofMember(two));
        assertTrue(ClassDoubt.ofMember(three).isPresent());
    }

    @Test
    void damagedArchiveIsASubmission() throws IOException {
        assertEquals(Optional.empty(), ClassDoubt.ofPath(Files.writeString(folder.resolve("x.zip"), "PK\3\4")));
        assertEquals(Optional.empty(), ClassDoubt.ofPath(Files.writeString(folder.resolve("x.tar"), "?")));
    }

    static List<Path> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        try (Stream<Path> assignments = Files.list(SAMPLES)) {
            for (Path assignment : assignments.filter(Files::isDirectory).toList()) {
                try (Stream<Path> stories = Files.list(assignment)) {
                    stories.filter(story -> Files.isDirectory(story) || Layout.isArchive(story.getFileName().toString()))
                            .forEach(samples::add);
                }
            }
        }
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsOneStudents(Path sample) {
        assertEquals(Optional.empty(), ClassDoubt.ofPath(sample));
    }
}
