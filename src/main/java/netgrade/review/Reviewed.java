package netgrade.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import netgrade.result.Result;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Particulars;
import netgrade.rubric.Rubric;

/**
 * What a review needs of a result: small enough to keep thousands.
 *
 * @param id the submission's name
 * @param hash of the files that were graded
 * @param items as they were graded, without their checks
 * @param particulars how late it was
 */
record Reviewed(String id, String hash, List<ItemGrade> items, Particulars particulars) {

    static Reviewed of(Result result, Rubric rubric) {
        if (!result.provenance().rubricHash().equals(rubric.hash())) {
            throw new Desk.Problem("\"" + result.submission().id() + "\" was graded with another version of the rubric of " + rubric.id()
                    + ". Grade again, then review.");
        }
        return new Reviewed(
                result.submission().id(),
                result.submission().hash(),
                result.items().stream().map(Reviewed::item).toList(),
                new Particulars(Map.of(), Optional.empty(), result.submission().handIn().late()));
    }

    private static ItemGrade item(Result.Item item) {
        return new ItemGrade(
                item.id(), item.title(), item.visibility(), item.points(), item.max(), item.status(), item.reason(), item.formula(), List.of(), item.bonus(),
                item.basis(), item.answer(), item.review());
    }

    /** Returns the written answers to items graded by hand, by the item's id. */
    Map<String, String> answers() {
        return items.stream().filter(item -> item.basis() == Basis.MANUAL).collect(Collectors.toMap(ItemGrade::id, ItemGrade::answer));
    }
}
