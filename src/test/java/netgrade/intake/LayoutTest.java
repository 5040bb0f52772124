package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "target/Net.java", "hw/build/Net.java", "out/Net.java", "bin/Net.java", ".git/Net.java", ".idea/a.npz", "node_modules/a/Net.java",
        "__MACOSX/Net.java", "src/._Net.java", "src/test/java/NetTest.java", "hw/src/test/NetTest.java", "Icon\r"
    })
    void buildOutputToolsAndTestsAreLeftOut(String path) {
        assertTrue(Layout.isLeftOut(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java/org/build/Net.java", "test/Net.java", "targets/Net.java", "src/tests/Net.java", "Net.java"})
    void whatOnlyLooksLikeThatIsNotLeftOut(String path) {
        assertFalse(Layout.isLeftOut(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Net.java", "package-info.java", "@x.java", "META-INF/services/netgrade.spi.NeuralNet",
        "src/main/resources/META-INF/services/netgrade.spi.NeuralNet", "Answers.md", "best.NPZ", "hw/weights.bin"
    })
    void whatGetsGradedIsKept(String path) {
        assertTrue(Layout.isKept(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Net.class", "lib.jar", "module-info.java", "META-INF/services/java.nio.charset.spi.CharsetProvider", "answers.md.txt", "java"
    })
    void nothingElseIsKept(String path) {
        assertFalse(Layout.isKept(path));
    }
}
