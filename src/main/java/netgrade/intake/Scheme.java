package netgrade.intake;

import java.util.Optional;
import netgrade.intake.Download.Top;

/** How a learning platform names what it hands out. */
interface Scheme {

    /** Returns what a name tells; empty if it is not one of the platform's. */
    Optional<Named> read(Top top);
}
