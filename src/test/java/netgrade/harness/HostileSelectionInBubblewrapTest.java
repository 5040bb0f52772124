package netgrade.harness;

import netgrade.sandbox.Isolation;

class HostileSelectionInBubblewrapTest extends HostileSelectionTest {

    HostileSelectionInBubblewrapTest() {
        super(Isolation.BUBBLEWRAP);
    }
}
