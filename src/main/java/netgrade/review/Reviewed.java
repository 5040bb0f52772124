package netgrade.review;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import netgrade.result.Result;
import netgrade.rubric.Basis;
import netgrade.rubric.Judge;
import netgrade.rubric.Particulars;
import netgrade.rubric.Rubric;

/**
 * What a review needs of a result: small enough to keep thousands.
 *
 * @param id the submission's name
 * @param hash of the files that were graded
 * @param earned what each item earned, by its id
 * @param answers the written answers to items graded by hand, by the item's id
 * @param particulars how late it was
 */
record Reviewed(String id, String hash, Map<String, Judge.Earned> earned, Map<String, String> answers, Particulars particulars) {

    static Reviewed of(Result result, Rubric rubric) {
        if (!result.provenance().rubricHash().equals(rubric.hash())) {
            throw new Desk.Problem("\"" + result.submission().id() + "\" was graded with another version of the rubric of " + rubric.id()
                    + ". Grade again, then review.");
        }
        return new Reviewed(
                result.submission().id(),
                result.submission().hash(),
                result.items().stream().collect(Collectors.toMap(Result.Item::id, item -> new Judge.Earned(item.points(), item.status()))),
                result.items().stream()
                        .filter(item -> item.basis() == Basis.MANUAL)
                        .collect(Collectors.toMap(Result.Item::id, Result.Item::answer)),
                new Particulars(Map.of(), Optional.empty(), result.submission().handIn().late()));
    }
}
