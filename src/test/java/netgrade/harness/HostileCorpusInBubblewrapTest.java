package netgrade.harness;

import netgrade.sandbox.Isolation;
import org.junit.jupiter.api.Tag;

/** The whole corpus, and twenty right solutions. */
@Tag("slow")
class HostileCorpusInBubblewrapTest extends HostileCorpusTest {

    HostileCorpusInBubblewrapTest() {
        super(Isolation.BUBBLEWRAP, attack -> true, 20);
    }
}
