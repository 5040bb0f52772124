package netgrade.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import netgrade.document.Documents;
import netgrade.result.Graded;
import netgrade.report.Reports;
import netgrade.export.StudentCopy;

/** A grade by the public items, and what the student sees of it. */
record CheckedCopy(Graded graded, StudentCopy copy) {

    /** Grades a submission. */
    static CheckedCopy of(OneSubmission submission) {
        return of(submission.grade(), submission.leftOut());
    }

    static CheckedCopy of(Graded graded, Set<String> leftOut) {
        return new CheckedCopy(graded, StudentCopy.of(graded, leftOut));
    }

    /** Writes it as a page. */
    void writePage(Path file) {
        new Reports(file.toAbsolutePath().getParent(), Optional.empty(), Set.of(), Documents::writeJson).writeStudentReport(file, graded);
    }
}
