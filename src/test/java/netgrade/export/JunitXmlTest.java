package netgrade.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import netgrade.report.Pages;
import netgrade.report.Samples;
import netgrade.result.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** JUnit XML, read by the JDK's parser. */
class JunitXmlTest {

    static final List<String> hostile = Pages.HOSTILE;

    private static Element suite(Result graded) throws Exception {
        String xml = StudentCopy.of(graded, Map.of(), Set.of()).junitXml();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && (name.isEmpty() || node.getNodeName().equals(name)))
                .map(Element.class::cast)
                .toList();
    }

    @Test
    void suiteCountsItsCases() throws Exception {
        Element suite = suite(Samples.mixed());

        assertEquals("testsuite", suite.getNodeName());
        assertEquals("9", suite.getAttribute("tests"), "8 public items and one line for the others");
        assertEquals(9, children(suite, "testcase").size());
        assertEquals(String.valueOf(suite.getElementsByTagName("failure").getLength()), suite.getAttribute("failures"));
        assertEquals("1", suite.getAttribute("skipped"), "the sweep");
        assertEquals("0", suite.getAttribute("errors"));
        assertTrue(suite.getAttribute("time").matches("\\d+\\.\\d{3}"), suite.getAttribute("time"));
    }

    static Stream<Result> samples() {
        return Stream.concat(
                Stream.of(
                        Samples.mixed(), Samples.uncompiled("ben"), Samples.rejected("cy"), Samples.faulty("di"), Samples.written("eva"),
                        Samples.trained("flo")),
                Pages.HOSTILE.stream().map(Samples::hostile));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itFitsTheSchema(Result graded) throws Exception {
        Validator validator = SchemaFactory.newDefaultInstance().newSchema(new File("src/test/resources/schemas/junit.xsd")).newValidator();

        assertDoesNotThrow(
                () -> validator.validate(new StreamSource(new StringReader(StudentCopy.of(graded, Map.of(), Set.of()).junitXml()))));
    }

    @Test
    void pointsAreProperties() throws Exception {
        List<String> properties = children(children(suite(Samples.mixed()), "properties").get(0), "property").stream()
                .map(property -> property.getAttribute("name") + "=" + property.getAttribute("value"))
                .toList();

        assertTrue(
                properties.containsAll(List.of("points=9.93", "maxPoints=20", "points.loss=1", "maxPoints.loss=2")), properties::toString);
    }

    @Test
    void failureTellsEntryAndExpectation() throws Exception {
        Element loss = children(suite(Samples.mixed()), "testcase").get(2);

        assertEquals("Loss of the toy batch", loss.getAttribute("name"));
        assertTrue(loss.getTextContent().contains("loss is 1.28482242, expected 1.30378789"), loss.getTextContent());
    }

    @Test
    void faultOfTheGraderIsAnErrorAndNoFailure() throws Exception {
        Element suite = suite(Samples.faulty("emil"));

        assertEquals("1", suite.getAttribute("errors"));
        assertEquals("0", suite.getAttribute("failures"));
    }

    @ParameterizedTest
    @FieldSource("hostile")
    void hostileTextStaysText(String text) throws Exception {
        Element suite = suite(Samples.hostile(text));

        assertEquals(2, children(suite, "testcase").size());
        assertEquals(0, suite.getElementsByTagName("script").getLength());
    }
}
