package netgrade.intake;

import java.io.IOException;

/** Turns what the unpacking libraries throw for a broken archive into a refusal. */
final class Damage {

    private Damage() {}

    /** Unpacks something from bytes in memory, so that an exception can only mean broken bytes. */
    interface Unpacking<T> {

        T unpack() throws IOException, Refusal;
    }

    /** Returns what was unpacked; refuses the archive if the library throws. */
    static <T> T refused(Unpacking<T> unpacking) throws Refusal {
        try {
            return unpacking.unpack();
        } catch (IOException | RuntimeException e) {
            // The libraries throw IllegalArgumentException and the like for some broken headers.
            throw refusal();
        }
    }

    static Refusal refusal() {
        return new Refusal("is damaged and cannot be unpacked; the upload may have been cut short. "
                + "Check that it opens on your computer, then pack it again and hand it in.");
    }
}
