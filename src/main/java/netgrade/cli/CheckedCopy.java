package netgrade.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netgrade.export.StudentCopy;
import netgrade.report.HtmlReports;
import netgrade.result.AtomicFiles;
import netgrade.result.Result;

/** A result on the public items, and what the student sees of it. */
record CheckedCopy(Result result, StudentCopy copy) {

    static CheckedCopy of(Result result, Map<String, byte[]> sources, Set<String> leftOut) {
        return new CheckedCopy(result, StudentCopy.of(result, sources, leftOut));
    }

    /** Writes it as a page. */
    void writePage(Path file) {
        try {
            AtomicFiles.write(file, new HtmlReports(Optional.empty(), false).student(result));
        } catch (IOException e) {
            throw AtomicFiles.unwritable("The report \"" + file.getFileName() + "\"", file.toAbsolutePath().getParent(), e);
        }
    }
}
