package netgrade.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import netgrade.document.DocumentProblem;
import netgrade.document.Documents;
import netgrade.document.FileTrouble;
import netgrade.report.ReviewPages;
import netgrade.rubric.Grade;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;

/** The pages of a desk by their paths: {@code ""}, {@code 3}, {@code 3/report}; and what they save: {@code 3/item/<k>}. */
final class Reviews {

    // Submissions and items go by number: what stands in their names leads nowhere.
    private static final Pattern SUBMISSION = Pattern.compile("([0-9]{1,6})");
    private static final Pattern REPORT = Pattern.compile("([0-9]{1,6})/report");
    private static final Pattern ITEM = Pattern.compile("([0-9]{1,6})/item/([0-9]{1,4})");

    private final Desk desk;
    private final ReviewPages pages = new ReviewPages();

    Reviews(Desk desk) {
        this.desk = desk;
    }

    /** Returns the page of a path; empty if there is none. */
    Optional<Reply> page(String path) throws IOException {
        if (path.isEmpty()) {
            return Optional.of(Reply.html(200, list()));
        }
        Matcher submission = SUBMISSION.matcher(path);
        if (submission.matches()) {
            return index(submission.group(1)).map(index -> Reply.html(200, submission(index, Map.of())));
        }
        Matcher report = REPORT.matcher(path);
        Optional<Integer> index = report.matches() ? index(report.group(1)) : Optional.empty();
        return index.isPresent() ? desk.report(desk.reviewed().get(index.get())).map(html -> Reply.html(200, html)) : Optional.empty();
    }

    /** Saves what was entered for the item of a path; empty if there is no such item. */
    Optional<Reply> save(String path, Form form, boolean wantsJson) {
        Matcher item = ITEM.matcher(path);
        if (!item.matches()) {
            return Optional.empty();
        }
        int k = Integer.parseInt(item.group(2));
        return index(item.group(1)).filter(any -> k < desk.manualItems().size()).map(index -> save(index, k, form, wantsJson));
    }

    private Reply save(int index, int k, Form form, boolean wantsJson) {
        Reviewed submission = desk.reviewed().get(index);
        Optional<String> problem = form.problem().or(() -> refused(submission, desk.manualItems().get(k), form));
        if (problem.isPresent()) {
            return wantsJson
                    ? Reply.json(422, Documents.writeJson(new ReviewServer.Saved(problem.get(), "", "")))
                    : Reply.html(422, submission(index, Map.of(k, new Refused(form, problem.get()))));
        }
        if (!wantsJson) {
            return Reply.seeOther("../../" + index);
        }
        Grade grade = desk.grade(submission, desk.scores());
        return Reply.json(200, Documents.writeJson(new ReviewServer.Saved("", ReviewPages.points(grade.points()), "Saved. "
                + state(grade))));
    }

    /** What was entered and not saved, and why. */
    private record Refused(Form form, String message) {}

    private Optional<String> refused(Reviewed submission, Rubric.Item item, Form form) {
        double points = form.score().map(ManualScores.Score::points).orElse(0.0);
        if (points > item.points()) {
            return Optional.of("Not saved: points is " + ReviewPages.points(points) + ", expected at most "
                    + ReviewPages.points(item.points())
                    + ": the points of the item.");
        }
        try {
            desk.save(submission.id(), item.id(), form.score());
            return Optional.empty();
        } catch (DocumentProblem e) {
            return Optional.of("Not saved: " + e.getMessage());
        } catch (IOException e) {
            return Optional.of("Not saved: \"" + desk.scoresFile() + "\" cannot be written (" + FileTrouble.reason(e) + ").");
        }
    }

    private Optional<Integer> index(String digits) {
        return Optional.of(Integer.parseInt(digits)).filter(index -> index < desk.reviewed().size());
    }

    private String list() {
        ManualScores scores = desk.scores();
        return pages.list(new ReviewPages.ListPage(
                desk.rubric().title(),
                desk.scoresFile().toString(),
                IntStream.range(0, desk.reviewed().size()).mapToObj(index -> row(index, scores)).toList()));
    }

    private ReviewPages.Row row(int index, ManualScores scores) {
        Reviewed submission = desk.reviewed().get(index);
        Grade grade = desk.grade(submission, scores);
        int all = desk.manualItems().size();
        long open = open(grade);
        String words = open == 0 ? "done" : open + " of " + all + " open";
        return new ReviewPages.Row(
                submission.id(),
                String.valueOf(index),
                words,
                open == 0,
                ReviewPages.points(grade.points()),
                ReviewPages.points(grade.max()));
    }

    private long open(Grade grade) {
        List<String> manual = desk.manualItems().stream().map(Rubric.Item::id).toList();
        return grade.items().stream().filter(item -> manual.contains(item.id()) && item.status() == ItemGrade.Status.NOT_GRADED).count();
    }

    private String state(Grade grade) {
        long open = open(grade);
        if (open > 0) {
            return open == 1 ? "One item is still to be graded by hand." : open + " items are still to be graded by hand.";
        }
        return grade.isIncomplete() ? "Grading by hand is done; other items are not graded yet." : "All items are graded.";
    }

    private String submission(int index, Map<Integer, Refused> refused) {
        Reviewed submission = desk.reviewed().get(index);
        ManualScores scores = desk.scores();
        Grade grade = desk.grade(submission, scores);
        Desk.Sources sources = desk.sources(submission);
        return pages.submission(new ReviewPages.Page(
                desk.rubric().title(),
                submission.id(),
                "./",
                index == 0 ? "" : String.valueOf(index - 1),
                index + 1 == desk.reviewed().size() ? "" : String.valueOf(index + 1),
                index + "/report",
                ReviewPages.points(grade.points()),
                ReviewPages.points(grade.max()),
                state(grade),
                IntStream.range(0, desk.manualItems().size())
                        .mapToObj(k -> item(index, k, scores, Optional.ofNullable(refused.get(k))))
                        .toList(),
                sources.files().stream()
                        .map(file -> new ReviewPages.File(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)))
                        .toList(),
                sources.note()));
    }

    private ReviewPages.Item item(int index, int k, ManualScores scores, Optional<Refused> refused) {
        Reviewed submission = desk.reviewed().get(index);
        Rubric.Item item = desk.manualItems().get(k);
        Optional<ManualScores.Score> score = Optional.ofNullable(scores.of(submission.id()).get(item.id()));
        return new ReviewPages.Item(
                item.id(),
                item.title(),
                index + "/item/" + k,
                ReviewPages.points(item.points()),
                refused.map(entered -> entered.form().points()).orElse(score.map(given -> ReviewPages.points(given.points())).orElse("")),
                refused.map(entered -> entered.form().comment()).orElse(score.map(ManualScores.Score::comment).orElse("")),
                submission.answers().getOrDefault(item.id(), ""),
                refused.map(Refused::message).orElse(""));
    }
}
