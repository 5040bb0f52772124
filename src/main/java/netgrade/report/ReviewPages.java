package netgrade.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import netgrade.result.Numbers;
import netgrade.result.VisibleText;

/** The pages on which an instructor gives points by hand; their server supplies the values. */
public final class ReviewPages {

    private final Templates templates;

    /** Prepares the pages. */
    public ReviewPages() {
        try {
            this.templates = new Templates(Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("the review templates cannot be read: " + e.getMessage(), e);
        }
    }

    /** The list of submissions; links are relative to it. */
    public record ListPage(String assignment, String scoresFile, List<Row> rows) {

        public ListPage {
            rows = List.copyOf(rows);
        }
    }

    /** One submission in the list: how many items are still to be graded by hand, and its points so far. */
    public record Row(String id, String href, String open, boolean done, String points, String max) {}

    /** One submission. */
    public record Page(
            String assignment,
            String id,
            String list,
            String previous,
            String next,
            String report,
            String points,
            String max,
            String state,
            List<Item> items,
            List<File> files,
            String filesNote) {

        public Page {
            items = List.copyOf(items);
            files = List.copyOf(files);
        }
    }

    /** An item graded by hand, with its current score; {@code message} says what was wrong with the last attempt. */
    public record Item(String id, String title, String href, String max, String points, String comment, String answer, String message) {}

    /** A source file. */
    public record File(String path, String text) {}

    /** Returns the page with the list of submissions. */
    public String list(ListPage page) {
        return render("review-list.ftlh", new ListPage(
                VisibleText.line(page.assignment()),
                VisibleText.line(page.scoresFile()),
                page.rows().stream()
                        .map(row -> new Row(VisibleText.line(row.id()), row.href(), row.open(), row.done(), row.points(), row.max()))
                        .toList()));
    }

    /** Returns the page of a submission. */
    public String submission(Page page) {
        return render("review.ftlh", new Page(
                VisibleText.line(page.assignment()),
                VisibleText.line(page.id()),
                page.list(),
                page.previous(),
                page.next(),
                page.report(),
                page.points(),
                page.max(),
                page.state(),
                page.items().stream().map(ReviewPages::visible).toList(),
                page.files().stream().map(file -> new File(VisibleText.line(file.path()), VisibleText.block(file.text()))).toList(),
                page.filesNote()));
    }

    // The comment is shown exactly as written, or saving it again would change it.
    private static Item visible(Item item) {
        return new Item(
                item.id(),
                VisibleText.line(item.title()),
                item.href(),
                item.max(),
                item.points(),
                item.comment(),
                VisibleText.block(item.answer()),
                VisibleText.line(item.message()));
    }

    /** Returns points as pages print them, such as {@code 12.5}. */
    public static String points(double points) {
        return Numbers.points(points);
    }

    private String render(String template, Object page) {
        try {
            return templates.render(template, page);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + template + " cannot be read: " + e.getMessage(), e);
        }
    }
}
