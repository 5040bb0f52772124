package netgrade.export;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import netgrade.result.Numbers;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.Verdict;
import netgrade.result.VisibleText;
import netgrade.sandbox.Outcome;

/**
 * What a student may see of a result in the XML that CI servers read of test runs: a suite of the assignment, a case of each item.
 *
 * <p>Valid by Surefire's schema ({@code surefire-test-report.xsd}). An item that lost points has a {@code failure}, one with a fault of the
 * grader an {@code error}, one that was not run is {@code skipped}. Points have no place of their own in that format, and cases have no
 * properties in that schema: they are properties of the suite, such as {@code points.loss}.
 */
public final class JunitXml {

    private final Result result;
    private final XMLStreamWriter xml;

    private JunitXml(Result result, XMLStreamWriter xml) {
        this.result = result;
        this.xml = xml;
    }

    /** Returns the document, in UTF-8 and free of characters that XML 1.0 does not have. */
    public static String of(Redaction.StudentResult student) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(student.result(), xml).write();
            xml.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory can always be written to", e);
        }
    }

    /** What becomes of an item in this format. */
    private enum Kind {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        static Kind of(Result.Item item) {
            return switch (item.status()) {
                case FULL -> PASSED;
                case PARTIAL -> FAILURE;
                case NONE -> item.bonus() ? SKIPPED : FAILURE;
                case SKIPPED -> SKIPPED;
                case NOT_GRADED -> item.checks().stream().anyMatch(check -> check.outcome() == Outcome.HARNESS_FAULT) ? ERROR : SKIPPED;
            };
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", result.assignment().id());
        attribute("time", seconds(result.times().totalSeconds()));
        attribute("tests", String.valueOf(result.items().size()));
        attribute("errors", count(Kind.ERROR));
        attribute("skipped", count(Kind.SKIPPED));
        attribute("failures", count(Kind.FAILURE));
        properties();
        for (int i = 0; i < result.items().size(); i++) {
            // What was printed belongs to no item; a suite has no place for it, its last case has.
            testCase(result.items().get(i), i == result.items().size() - 1 ? VisibleText.block(result.output()) : "");
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private String count(Kind kind) {
        return String.valueOf(result.items().stream().filter(item -> Kind.of(item) == kind).count());
    }

    private void testCase(Result.Item item, String printed) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", item.title());
        attribute("classname", result.assignment().id() + "." + item.id());
        attribute("time", seconds(item.checks().stream()
                .mapToDouble(check -> result.times().checkSeconds().getOrDefault(check.id(), 0.0))
                .sum()));
        switch (Kind.of(item)) {
            case PASSED -> { }
            case FAILURE -> problem("failure", item);
            case ERROR -> problem("error", item);
            case SKIPPED -> {
                xml.writeEmptyElement("skipped");
                attribute("message", item.reason());
            }
        }
        if (!printed.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(printed);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void problem(String element, Result.Item item) throws XMLStreamException {
        xml.writeStartElement(element);
        List<Result.Check> failed = item.checks().stream().filter(check -> !check.passed()).toList();
        String message = failed.stream().findFirst().map(check -> check.title() + ": " + Verdict.inWords(check)).orElse(item.reason());
        attribute("message", message.isBlank() ? Numbers.points(item.points()) + " of " + Numbers.points(item.max()) + " points" : message);
        attribute("type", failed.isEmpty() ? "points" : failed.get(0).outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        xml.writeCharacters(VisibleText.block(failed.stream().map(FailedCheck::inWords).collect(Collectors.joining("\n"))));
        xml.writeEndElement();
    }

    private void properties() throws XMLStreamException {
        xml.writeStartElement("properties");
        property("submission", result.submission().id());
        property("points", Numbers.points(result.points()));
        property("maxPoints", Numbers.points(result.max()));
        for (Result.Item item : result.items()) {
            property("points." + item.id(), Numbers.points(item.points()));
            property("maxPoints." + item.id(), Numbers.points(item.max()));
        }
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, VisibleText.line(value));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
