package netgrade.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import netgrade.result.ClassResults;
import netgrade.result.ReportFolder;
import netgrade.result.Result;
import netgrade.result.Summary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages of samples, as a browser would parse them. */
public final class Pages {

    /** Text that tries to be markup, a template, a terminal command, a spreadsheet formula or another direction of writing. */
    public static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</pre></style></title><svg onload=alert(1)>",
            "${1111*1111} #{1111*1111} <#assign x=1> [=1111*1111]",
            "\u001b[31mred\u001b[0m\u001b]0;title\u0007",
            "abc\u202Efdp.exe \u2066x\u2069 \u200B\uFEFF",
            "=HYPERLINK(\"http://evil.example/\",\"click\")",
            "half a pair \uD83D end",
            "&lt;b&gt; &amp; \u0000 \u0085 \r \u2028");

    private Pages() {}

    /** Returns the writer of pages, with the templates built in. */
    public static HtmlReports html() {
        return new HtmlReports(Optional.empty(), true);
    }

    /** Returns a folder of pages. */
    static ReportFolder folder(Path folder) {
        return new ReportFolder(folder, List.of(html()), List.of(html()), List.of());
    }

    public static Document student(Result graded) {
        return Jsoup.parse(html().student(graded));
    }

    static Document instructor(Result graded) {
        return Jsoup.parse(html().instructor(graded));
    }

    static Document ofClass(Result... graded) {
        List<Summary> summaries = Arrays.stream(graded).map(Summary::of).toList();
        return Jsoup.parse(html().text(new ClassResults(Samples.ASSIGNMENT, summaries, List.of(), List.of())));
    }
}
