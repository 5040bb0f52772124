package netgrade.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import netgrade.rubric.ItemGrade;
import netgrade.sandbox.Outcome;

/**
 * What a student may see of a result in the XML that CI servers read of test runs: a suite of the assignment, a case of each item.
 *
 * <p>An item that lost points has a {@code failure}, one with a fault of the grader an {@code error}, one that was not run is {@code skipped}. Points
 * have no place of their own in that format; they are properties of the case.
 */
final class JunitXml {

    private final Result result;
    private final XMLStreamWriter xml;

    private JunitXml(Result result, XMLStreamWriter xml) {
        this.result = result;
        this.xml = xml;
    }

    /** Returns the document, in UTF-8 and free of characters that XML 1.0 does not have. */
    static String of(Redaction.StudentResult student) {
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
        properties(List.of("submission", "points", "maxPoints"), List.of(result.submission().id(), Numbers.points(result.points()), Numbers.points(result.max())));
        for (Result.Item item : result.items()) {
            testCase(item);
        }
        String printed = VisibleText.block(result.output());
        if (!printed.isEmpty()) {
            element("system-out", printed);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private String count(Kind kind) {
        return String.valueOf(result.items().stream().filter(item -> Kind.of(item) == kind).count());
    }

    private void testCase(Result.Item item) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", item.title());
        attribute("classname", result.assignment().id() + "." + item.id());
        attribute("time", seconds(item.checks().stream().mapToDouble(check -> result.times().checkSeconds().getOrDefault(check.id(), 0.0)).sum()));
        properties(List.of("points", "maxPoints", "visibility"), List.of(Numbers.points(item.points()), Numbers.points(item.max()), "visible"));
        switch (Kind.of(item)) {
            case PASSED -> { }
            case FAILURE -> problem("failure", item);
            case ERROR -> problem("error", item);
            case SKIPPED -> {
                xml.writeEmptyElement("skipped");
                attribute("message", item.reason());
            }
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

    private void properties(List<String> names, List<String> values) throws XMLStreamException {
        xml.writeStartElement("properties");
        for (int i = 0; i < names.size(); i++) {
            xml.writeEmptyElement("property");
            attribute("name", names.get(i));
            attribute("value", values.get(i));
        }
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, VisibleText.line(value));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
