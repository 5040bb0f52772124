package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "target/Net.java", "hw/build/Net.java", "out/Net.java", "bin/Net.java", ".git/Net.java", ".idea/a.npz", "node_modules/a/Net.java",
        "__MACOSX/Net.java", "src/._Net.java", "src/test/java/NetTest.java", "hw/src/test/kotlin/NetTest.java", "Icon\r"
    })
    void buildOutputToolsAndTestsAreLeftOut(String path) {
        assertTrue(Layout.isLeftOut(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "src/main/java/org/build/Net.java", "test/Net.java", "targets/Net.java", "src/tests/Net.java", "src/test/Net.java", "Net.java"
    })
    void whatOnlyLooksLikeThatIsNotLeftOut(String path) {
        assertFalse(Layout.isLeftOut(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Net.java", "package-info.java", "@x.java", "META-INF/services/netgrade.spi.NeuralNet",
        "src/main/resources/META-INF/services/netgrade.spi.NeuralNet", "Answers.md", "best.NPZ", "hw/weights.bin", "Net.JAVA",
        "Net.java.txt",
        "answers (1).md", "ANSWERS-2.MD", "answers - Copy.md", "answers.md.txt", "weights-1.bin"
    })
    void whatGetsGradedIsKept(String path) {
        assertTrue(Layout.isKept(path));
    }

    @ParameterizedTest
    @CsvSource({
        "a/Net.JAVA, a/Net.java", "Net.java.txt, Net.java", "hw/ANSWERS.MD, hw/answers.md", "answers (1).md, answers.md",
        "answers-12.md, answers.md",
        "weights - Kopie.NPZ, weights.npz", "weights-1.bin, weights.bin", "best-1.npz, best-1.npz", "Net-1.java, Net-1.java"
    })
    void keptFilesGetTheNamesThatGradersKnow(String path, String canonical) {
        assertEquals(canonical, Layout.canonical(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Net.class", "lib.jar", "module-info.java", "META-INF/services/java.nio.charset.spi.CharsetProvider", "my answers.md",
        "answers.txt",
        "java", ".java"
    })
    void nothingElseIsKept(String path) {
        assertFalse(Layout.isKept(path));
    }
}
