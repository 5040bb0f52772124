package netgrade.harness;

import netgrade.sandbox.Isolation;

class HostileSelectionInProcessTest extends HostileSelectionTest {

    HostileSelectionInProcessTest() {
        super(Isolation.PROCESS);
    }
}
