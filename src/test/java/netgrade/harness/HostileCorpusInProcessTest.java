package netgrade.harness;

import netgrade.sandbox.Isolation;
import org.junit.jupiter.api.Tag;

/** The whole corpus, and twenty right solutions. */
@Tag("slow")
class HostileCorpusInProcessTest extends HostileCorpusTest {

    HostileCorpusInProcessTest() {
        super(Isolation.PROCESS, attack -> true, 20);
    }
}
