package netgrade.result;

import netgrade.rubric.ItemGrade;

/**
 * How an item's status looks.
 *
 * @param kind its style and icon
 * @param words what it says
 * @param wantsAttention whether a reader should look into it
 */
public record Status(String kind, String words, boolean wantsAttention) {

    public static Status of(ItemGrade.Status status) {
        return switch (status) {
            case FULL -> new Status("full", "Full points", false);
            case PARTIAL -> new Status("partial", "Some points", true);
            case NONE -> new Status("none", "No points", true);
            case SKIPPED -> new Status("skipped", "Not run", false);
            case NOT_GRADED -> new Status("open", "Not graded yet", true);
        };
    }
}
