package netgrade.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import netgrade.document.Documents;
import netgrade.result.Redaction;
import netgrade.result.Result;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The page a student gets, redacted and rendered from a result that was read from its file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageBenchmark {

    /** The {@code result.json} of a graded submission. */
    @Param("")
    public String result;

    private Result read;
    private Templates templates;

    @Setup
    public void read() throws IOException {
        read = Documents.readJson(Files.readString(Path.of(result)), Result.class);
        templates = new Templates(Optional.empty());
        if (!studentPage().contains(read.items().get(0).title())) {
            throw new IllegalStateException("the page does not show the first item's title");
        }
    }

    @Benchmark
    public String studentPage() throws IOException {
        return templates.render("report.ftlh", SubmissionPages.forStudent(Redaction.forStudent(read)));
    }
}
