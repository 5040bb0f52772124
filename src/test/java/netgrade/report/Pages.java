package netgrade.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import netgrade.export.Format;
import netgrade.result.Graded;
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

    public static Reports reports(Path folder) {
        return new Reports(folder, Optional.empty(), EnumSet.of(Format.HTML, Format.JSON, Format.CSV), RecordJson::write);
    }

    public static Document student(Graded graded) {
        return Jsoup.parse(reports(Path.of("unused")).studentReport(graded));
    }

    static Document instructor(Graded graded) {
        return Jsoup.parse(reports(Path.of("unused")).instructorReport(graded));
    }

    static Document ofClass(Graded... graded) {
        List<Summary> summaries = Arrays.stream(graded).map(Result::of).map(Summary::of).toList();
        return Jsoup.parse(reports(Path.of("unused")).classReport(Samples.ASSIGNMENT, summaries, List.of()));
    }
}
