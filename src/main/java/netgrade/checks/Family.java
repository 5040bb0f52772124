package netgrade.checks;

import java.util.List;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Submitted;

/**
 * A kind of assignment: what submissions implement, the tasks there are, and the checks that are made on them.
 *
 * <p>All that is one family's stands in packages of its own, {@code checks.<family>} and {@code diagnosis.<family>}, and no other package
 * names it. A family is registered by one line in {@code META-INF/services/netgrade.checks.Family}; {@link Families} finds it there. Each
 * needs a public constructor without parameters.
 */
public interface Family {

    /** Returns its name, such as {@code nets}. */
    String id();

    /** Returns what submissions implement. */
    Contract contract();

    /** Returns the tasks that rubrics can name. */
    List<? extends Task> tasks();

    /** Returns its checks. */
    List<CheckClass> checks();

    /** Returns what a check of it is given: a kind of {@link Trial} with the family's own ways to ask. */
    Trial trial(Submitted submission, Exercise exercise, Findings findings);

    /** Returns the name of the resource that shows own checks of such submissions: what a new assignment starts from. */
    String ownChecksExample();
}
