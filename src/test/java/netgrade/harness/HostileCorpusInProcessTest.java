package netgrade.harness;

import netgrade.sandbox.Isolation;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class HostileCorpusInProcessTest extends HostileCorpusTest {

    HostileCorpusInProcessTest() {
        super(Isolation.PROCESS);
    }
}
