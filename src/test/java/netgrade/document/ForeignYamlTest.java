package netgrade.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForeignYamlTest {

    @Test
    void symbolsTagsAndAliasesOfRubyAreRead() {
        Object read = Documents.readForeignYaml(
                "metadata.yml",
                """
                ---
                submission_1:
                  :submitters:
                  - :name: Ana
                    :sid: '0100'
                  :created_at: &1 2026-05-01 23:59:07.000000000 Z
                  :score: !ruby/object:BigDecimal 18:0.1e1
                submission_2:
                  :created_at: *1
                """);

        Map<String, Object> first = Map.of(
                ":submitters", List.of(Map.of(":name", "Ana", ":sid", "0100")), ":created_at", "2026-05-01 23:59:07.000000000 Z", ":score",
                "18:0.1e1");
        assertEquals(Map.of("submission_1", first, "submission_2", Map.of(":created_at", "2026-05-01 23:59:07.000000000 Z")), read);
    }

    @Test
    void nodeOfManyAliasesIsMadeOnce() {
        List<?> read = (List<?>) Documents.readForeignYaml("x.yml", "- &a [x, x]\n- *a\n");

        assertSame(read.get(0), read.get(1));
    }

    @Test
    void brokenTextIsAProblemWithItsLine() {
        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> Documents.readForeignYaml("x.yml", "a: 1\nb: [1\n"));

        assertEquals("x.yml", problem.problems().get(0).file());
        assertEquals(3, problem.problems().get(0).line());
    }
}
