package netgrade.sandbox;

import java.util.Map;

/**
 * What an assignment asks of submissions.
 *
 * @param contract what they implement
 * @param releases the release of each language they are written in, by {@link Idiom#language}; where absent, the language's usual one
 */
public record Asked(Contract contract, Map<String, Integer> releases) {

    public Asked {
        releases = Map.copyOf(releases);
    }

    /** Makes one that asks for each language's usual release. */
    public static Asked of(Contract contract) {
        return new Asked(contract, Map.of());
    }
}
