package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import netgrade.reference.Variation;

/**
 * Looks for the mistakes that explain answers: one if that is enough, else two.
 *
 * <p>The bound counts variations tried and not time, so that a result does not depend on how busy the machine is.
 */
public final class Search {

    /** Enough for all pairs of the largest catalogue; a variation takes some 20 microseconds. */
    static final int MOST_TRIED = 6000;

    private final List<Mistake> catalogue;
    private final Predicate<Variation> fits;
    private int left;

    private Search(List<Mistake> catalogue, Predicate<Variation> fits, int mostTried) {
        this.catalogue = catalogue;
        this.fits = fits;
        this.left = mostTried;
    }

    /**
     * What was found.
     *
     * @param explanations every explanation that fits, of as few mistakes as any does; more than one proves nothing
     * @param stopped whether the bound was reached before all were tried
     */
    public record Found(List<Explanation> explanations, boolean stopped) {

        /** Returns the explanation, if it is the only one and nothing was left untried. */
        public Optional<Explanation> proved() {
            return explanations.size() == 1 && !stopped ? Optional.of(explanations.get(0)) : Optional.empty();
        }
    }

    /** Mistakes made at once, and the variation that makes them. */
    public record Explanation(List<Mistake> mistakes, Variation variation) {

        List<String> ids() {
            return mistakes.stream().map(Mistake::id).toList();
        }
    }

    /** Tries all mistakes of a catalogue, and all pairs of them if none fits alone. */
    public static Found run(List<Mistake> catalogue, Predicate<Variation> fits) {
        return new Search(catalogue, fits, MOST_TRIED).run();
    }

    static Found run(List<Mistake> catalogue, Predicate<Variation> fits, int mostTried) {
        return new Search(catalogue, fits, mostTried).run();
    }

    /** Tries all mistakes of a catalogue alone. */
    static Found runAlone(List<Mistake> catalogue, Predicate<Variation> fits) {
        Search search = new Search(catalogue, fits, MOST_TRIED);
        return new Found(search.singles(), search.left < 0);
    }

    private Found run() {
        List<Explanation> found = singles();
        if (found.isEmpty()) {
            found = pairs();
        }
        return new Found(found, left < 0);
    }

    private List<Explanation> singles() {
        List<Explanation> found = new ArrayList<>();
        for (Mistake mistake : catalogue) {
            firstThatFits(mistake.forms()).forEach(form -> found.add(new Explanation(List.of(mistake), form)));
        }
        return found;
    }

    private List<Explanation> pairs() {
        List<Explanation> found = new ArrayList<>();
        for (int i = 0; i < catalogue.size(); i++) {
            for (int j = i + 1; j < catalogue.size() && left >= 0; j++) {
                Mistake first = catalogue.get(i);
                Mistake second = catalogue.get(j);
                firstThatFits(both(first, second)).forEach(form -> found.add(new Explanation(List.of(first, second), form)));
            }
        }
        return found;
    }

    private static List<Variation> both(Mistake first, Mistake second) {
        return first.forms().stream()
                .flatMap(a -> second.forms().stream().map(a::and))
                .toList();
    }

    private List<Variation> firstThatFits(List<Variation> forms) {
        return forms.stream().filter(this::tried).limit(1).toList();
    }

    private boolean tried(Variation variation) {
        left--;
        return left >= 0 && fits.test(variation);
    }
}
