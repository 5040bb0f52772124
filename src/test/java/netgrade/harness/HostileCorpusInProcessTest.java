package netgrade.harness;

import netgrade.sandbox.Isolation;

class HostileCorpusInProcessTest extends HostileCorpusTest {

    HostileCorpusInProcessTest() {
        super(Isolation.PROCESS);
    }
}
