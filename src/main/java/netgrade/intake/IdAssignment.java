package netgrade.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import netgrade.document.Sha256;

/**
 * Gives each submission its id.
 *
 * <p>An id is made of the submission's own name and never counted, so that a newcomer shifts nobody's: scores by hand, lateness and results
 * that are kept belong to ids. A name that every system can store is the id as it is. Any other is made safe and gets digits from its
 * SHA-256. If two names are equal but for case, or altogether, <em>both</em> get digits: what was meant for the bare name then fits
 * nobody, rather than one of the two.
 *
 * @param submissions sorted by id
 * @param remarks a sentence for the instructor on each submission whose id is not its name
 */
record IdAssignment(List<Found> submissions, List<String> remarks) {

    /** Enough that names in one course do not meet by chance, and short enough to type. */
    private static final int DIGITS = 8;
    /** Most characters of a name in a sentence on its id: all that a file system allows. */
    private static final int MAX_SHOWN = 255;

    /** A submission with the folder, archive or download it was found in, not made to a name of its own yet. */
    private record Claim(Found found, Path place) {

        String name() {
            return SubmissionIds.normal(found.id());
        }

        boolean isFaithful() {
            return found.id().indexOf('\uFFFD') < 0;
        }

        /** Returns the last parts of where it lies, by the bytes they have on the disk. */
        List<String> place(int parts) {
            List<String> all = FileNames.parts(place);
            return all.subList(Math.max(0, all.size() - parts), all.size());
        }
    }

    /** Returns the submissions, whatever their order, with an id each. */
    static IdAssignment of(Map<Path, List<Found>> byPlace) {
        List<Claim> claims = byPlace.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(found -> new Claim(found, entry.getKey())))
                .sorted(Comparator.comparing(Claim::name).thenComparing(claim -> claim.place().toString())
                        .thenComparing(claim -> claim.found().toString()))
                .toList();
        Map<String, Long> plain = claims.stream()
                .filter(claim -> SubmissionIds.isPlain(claim.found().id()))
                .collect(Collectors.groupingBy(claim -> SubmissionIds.key(claim.name()), Collectors.counting()));
        List<Found> assigned = new ArrayList<>();
        List<Claim> others = new ArrayList<>();
        for (Claim claim : claims) {
            boolean isOwn = SubmissionIds.isPlain(claim.found().id()) && plain.get(SubmissionIds.key(claim.name())) == 1;
            if (isOwn) {
                assigned.add(claim.found().named(claim.name(), Optional.empty()));
            } else {
                others.add(claim);
            }
        }
        List<String> remarks = new ArrayList<>();
        marked(others).forEach((claim, id) -> {
            String why = why(claim.found().id());
            assigned.add(claim.found().named(id, Optional.of("Graded under the id " + EntryName.quoted(id) + ", because " + why + ".")));
            remarks.add(shown(claim, others) + " is graded as " + id + ", because " + why + ".");
        });
        assigned.sort(Comparator.comparing(Found::id));
        remarks.sort(Comparator.naturalOrder());
        return new IdAssignment(List.copyOf(assigned), remarks);
    }

    private static Map<Claim, String> marked(List<Claim> claims) {
        Map<Claim, String> digits = new HashMap<>();
        claims.stream().collect(Collectors.groupingBy(Claim::name)).values().forEach(same -> digits.putAll(digits(same)));
        Map<Claim, String> ids = new HashMap<>();
        claims.forEach(claim -> ids.put(claim, SubmissionIds.marked(claim.name(), digits.get(claim).substring(0, DIGITS))));
        Map<String, Long> counts = ids.values().stream().collect(Collectors.groupingBy(SubmissionIds::key, Collectors.counting()));
        // Eight digits can be met on purpose; all of them cannot.
        ids.replaceAll((claim, id) -> counts.get(SubmissionIds.key(id)) == 1 ? id : SubmissionIds.marked(claim.name(), digits.get(claim)));
        return ids;
    }

    /** Returns the digits of submissions of one name: from the name if it is one's alone, else from student or place. */
    private static Map<Claim, String> digits(List<Claim> same) {
        if (same.size() == 1 && same.get(0).isFaithful()) {
            return hashed(same, claim -> List.of("name", claim.name()));
        }
        if (areDistinct(same, claim -> claim.found().handIn().students())) {
            return hashed(same, claim -> with("students", claim.found().handIn().students()));
        }
        int parts = 1;
        int most = same.stream().mapToInt(claim -> FileNames.parts(claim.place()).size()).max().orElse(1);
        while (parts < most && !areDistinct(same, place(parts))) {
            parts++;
        }
        int enough = parts;
        return areDistinct(same, place(enough))
                ? hashed(same, claim -> with("place", claim.place(enough)))
                : hashed(same, claim -> with("number " + same.indexOf(claim), claim.place(enough)));
    }

    private static Function<Claim, List<String>> place(int parts) {
        return claim -> claim.place(parts);
    }

    private static Map<Claim, String> hashed(List<Claim> claims, Function<Claim, List<String>> by) {
        return claims.stream().collect(Collectors.toMap(claim -> claim, claim -> Sha256.hex(by.apply(claim))));
    }

    private static boolean areDistinct(List<Claim> claims, Function<Claim, List<String>> by) {
        Set<List<String>> seen = new HashSet<>();
        return claims.stream().map(by).allMatch(text -> !text.isEmpty() && seen.add(text));
    }

    private static List<String> with(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static String why(String name) {
        if (SubmissionIds.isPlain(name)) {
            return "another submission has this name, or one that differs from it only in case";
        }
        return SubmissionIds.isMarked(name)
                ? "its name looks like an id that netgrade makes"
                : "not every system can store its name as it is";
    }

    private static String shown(Claim claim, List<Claim> others) {
        String name = '"' + EntryName.shown(claim.found().id(), MAX_SHOWN) + '"';
        boolean isOnly = others.stream().filter(other -> other.name().equals(claim.name())).count() == 1;
        return isOnly ? name : name + " (" + EntryName.shown(claim.place().toString(), MAX_SHOWN) + ")";
    }
}
