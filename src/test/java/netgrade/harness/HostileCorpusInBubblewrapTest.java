package netgrade.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import netgrade.sandbox.Isolation;
import netgrade.sandbox.IsolationProbe;

class HostileCorpusInBubblewrapTest extends HostileCorpusTest {

    HostileCorpusInBubblewrapTest() {
        super(Isolation.BUBBLEWRAP);
    }

    @Override
    void requireLevel() {
        IsolationProbe probe = IsolationProbe.run(Languages.toolchains());
        assumeTrue(probe.level() == Isolation.BUBBLEWRAP, () -> "skipped without bubblewrap: " + probe.obstacle());
    }
}
