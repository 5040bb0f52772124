package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetTest {

    private static final List<String> TEXT =
            List.of("ink", "quiet", "link", "full", "partial", "none", "skipped", "open");
    private static final List<String> GROUNDS = List.of("paper", "sheet", "shade");

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void textIsLegibleInLightAndDark(int scheme) throws IOException {
        Map<String, String> colours = colours().get(scheme);
        for (String ground : GROUNDS) {
            for (String text : TEXT) {
                double contrast = contrast(colours.get(text), colours.get(ground));
                // WCAG 2.2, 1.4.3, level AA for text of normal size.
                assertTrue(contrast >= 4.5, text + " on " + ground + ": " + contrast);
            }
        }
        // WCAG 2.2, 1.4.11: parts of drawings and the focus ring.
        assertTrue(contrast(colours.get("mark"), colours.get("sheet")) >= 3);
        assertTrue(contrast(colours.get("focus"), colours.get("paper")) >= 3);
        assertTrue(contrast(colours.get("ink"), colours.get("problem")) >= 4.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void curvesAreVisibleInLightAndDark(int scheme) throws IOException {
        Map<String, String> colours = colours().get(scheme);
        for (int k = 1; k <= 6; k++) {
            double contrast = contrast(colours.get("series" + k), colours.get("sheet"));
            // WCAG 2.2, 1.4.11: parts of drawings that are needed to understand them.
            assertTrue(contrast >= 3, "series" + k + " on sheet: " + contrast);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void countsAreLegibleOnEveryShade(int scheme) throws IOException {
        Map<String, String> colours = colours().get(scheme);
        for (int k = 1; k <= 5; k++) {
            // The style sheet writes on the first three in ink, on the others in the colour of the page.
            double contrast = contrast(colours.get(k <= 3 ? "ink" : "sheet"), colours.get("shade" + k));
            assertTrue(contrast >= 4.5, "shade" + k + ": " + contrast);
        }
    }

    /** Returns the colours of the light scheme, then of the dark. */
    private static List<Map<String, String>> colours() throws IOException {
        try (InputStream css = StylesheetTest.class.getResourceAsStream("/templates/report.css")) {
            String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile(":root \\{([^}]*)}").matcher(text).results().limit(2).map(root -> variables(root.group(1))).toList();
        }
    }

    private static Map<String, String> variables(String block) {
        Map<String, String> colours = new HashMap<>();
        for (MatchResult colour : Pattern.compile("--(\\w+): (#[0-9a-f]{6});").matcher(block).results().toList()) {
            colours.put(colour.group(1), colour.group(2));
        }
        return colours;
    }

    private static double contrast(String a, String b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
