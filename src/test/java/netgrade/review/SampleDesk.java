package netgrade.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netgrade.checks.CheckResult;
import netgrade.checks.Measure;
import netgrade.diagnosis.Diagnosis;
import netgrade.document.Documents;
import netgrade.harness.GraderVocabulary;
import netgrade.intake.Found;
import netgrade.intake.Submission;
import netgrade.result.Key;
import netgrade.result.Result;
import netgrade.result.Times;
import netgrade.rubric.Answers;
import netgrade.rubric.Evidence;
import netgrade.rubric.Grade;
import netgrade.rubric.Judge;
import netgrade.rubric.Particulars;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.rubric.SmallRubric;
import netgrade.sandbox.Outcome;

/** A run of one submission, as {@code grade} leaves it: 1 point for predictions, 3 and 2.5 by hand. */
final class SampleDesk {

    private static final String RUBRIC = SmallRubric.of(
            SmallRubric.PREDICT,
            "{id: why, title: Why, points: 3, visibility: public, manual: true, question: 1}",
            "{id: style, title: Style, points: 2.5, visibility: public, manual: true}");

    final Path folder;
    final Path scoresFile;
    final Rubric rubric;

    SampleDesk(Path folder) throws IOException {
        this.folder = folder;
        this.scoresFile = folder.resolve("manual.yaml");
        SmallRubric.write(folder.resolve("rubric"), RUBRIC);
        this.rubric = Rubrics.load(Optional.of(folder.resolve("rubric")), new GraderVocabulary()).find("mine").orElseThrow();
        Files.createDirectories(folder.resolve("in/ana"));
        Files.writeString(folder.resolve("in/ana/Net.java"), "class Net { String s = \"<script>alert(1)</script>\"; }\n");
        Files.writeString(folder.resolve("in/ana/answers.md"), "## Question 1\n\nBecause <img src=x onerror=alert(1)> it is.\n");
    }

    /** Writes the result of a submission and its report. */
    SampleDesk result(Result graded) throws IOException {
        Path of = folder.resolve("submissions").resolve(graded.submission().id());
        Files.createDirectories(of);
        Files.writeString(of.resolve("result.json"), Documents.writeJson(graded));
        Files.writeString(
                of.resolve("instructor.html"), "<!DOCTYPE html><html lang=en><title>Report</title><main><h1>Report of it</h1></main>");
        return this;
    }

    Result graded(Found found) throws IOException {
        Submission submission = found.read();
        Answers answers = Answers.read(Files.readString(found.origin().resolve("answers.md")), rubric);
        Measure measure = new Measure("labels", "wrong labels", 0, 0, List.of(), "");
        CheckResult check = new CheckResult("predict.toy", "Labels", Outcome.ANSWERED, "", List.of(measure), Map.of(), Duration.ZERO);
        Evidence evidence = new Evidence("Labels", Evidence.End.ANSWERED, List.of(new Evidence.Measure(0, 0)), Map.of(), Map.of());
        Grade grade = Judge.grade(rubric, Map.of("predict.toy", evidence), Set.of(), Particulars.none().answers(answers));
        Result.HandInFacts facts = new Result.HandInFacts(
                List.of(), "", Optional.empty(), false, Optional.empty(), Optional.empty(), List.of());
        return Result.of(
                new Result.HandedIn(submission.id(), submission.hash(), List.of(), "", facts),
                new Result.AssignmentName("mine", "Mine", "today"),
                grade,
                new Result.Ran(Map.of("predict.toy", check), List.of(), List.of(), "", false, 0, Diagnosis.none()),
                List.of(),
                new Result.Provenance(1, "test", "17", "process", rubric.hash(), "none"),
                new Key("00", new Key.Parts("", "", "", rubric.hash(), 1, "", "none", "process", "test", "17")),
                Times.of(Instant.EPOCH, Duration.ZERO, Map.of(), Map.of()));
    }

    Found ana() {
        return new Found("ana", folder.resolve("in/ana"));
    }

    Desk open() {
        return Desk.open(folder, scoresFile, rubric, List.of(ana()));
    }

    String saved() throws IOException {
        return Files.exists(scoresFile) ? Files.readString(scoresFile, StandardCharsets.UTF_8) : "";
    }
}
