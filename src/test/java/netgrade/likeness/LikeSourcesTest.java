package netgrade.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.intake.HandIn;
import netgrade.intake.Submission;
import org.junit.jupiter.api.Test;

class LikeSourcesTest {

    /** Statements of which no two runs are built the same. */
    private static String method(long seed) {
        Random random = new Random(seed);
        StringBuilder body = new StringBuilder("double m(double[] x, int k) {\n");
        String[] statements = {
            "for (int i = 0; i < k; i++) { s += x[i] * 2; }\n", "if (k > 3) { return x[k] / s; }\n", "while (s < k) { s = s * s + 1; }\n",
            "double t = Math.max(s, x[0]);\n", "x[k] -= s;\n", "try { k--; } finally { s++; }\n", "s = k == 0 ? -s : s % 3;\n",
            "int[][] a = new int[k][k];\n"
        };
        IntStream.range(0, 60).forEach(i -> body.append(statements[random.nextInt(statements.length)]));
        return body.append("return s;\n}\n").toString();
    }

    private static Submission submission(String id, String... methods) {
        String source = "package p;\nimport java.util.List;\npublic class Net {\n" + String.join("\n", methods) + "}\n";
        return new Submission(
                id, List.of(new Submission.SourceFile("Net.java", source.getBytes(StandardCharsets.UTF_8))), "", "", HandIn.unknown());
    }

    private static List<LikeSources.Pair> pairs(String handedOut, Submission... submissions) {
        LikeSources like = new LikeSources(List.of(handedOut.getBytes(StandardCharsets.UTF_8)));
        List.of(submissions).forEach(like::add);
        return like.pairs();
    }

    @Test
    void renamedReorderedAndCommentedCopyIsFound() {
        String copy = method(2).replace("x", "input").replace("s", "sum_").replace(";\n", "; // as in the notes\n\n")
                .replace("3", "4.5e-3");

        List<LikeSources.Pair> pairs = pairs("", submission("bo", method(1), method(2)), submission("ana", copy, method(1)));

        assertEquals(List.of("ana bo"), pairs.stream().map(pair -> pair.first() + " " + pair.second()).toList());
        // Only windows over the two seams between the methods differ, some of about 100.
        assertTrue(pairs.get(0).share() > 0.9, "share " + pairs.get(0).share());
    }

    @Test
    void differentWorkIsNot() {
        assertEquals(List.of(), pairs("", submission("ana", method(1)), submission("bo", method(2))));
    }

    @Test
    void aPartThatWasCopiedIsMeasuredByTheSmallerSubmission() {
        List<LikeSources.Pair> pairs = pairs("", submission("ana", method(1)), submission("bo", method(1), method(2), method(3)));

        assertTrue(pairs.get(0).share() > 0.9, "all of ana's is in bo's");
    }

    @Test
    void whatWasHandedOutCountsForNobody() {
        assertEquals(List.of(), pairs("class Net {" + method(1) + "}", submission("ana", method(1)), submission("bo", method(1))));
    }

    @Test
    void rejectedAndTinySubmissionsAreLikeNobody() {
        Submission rejected = new Submission("dora", List.of(), "", "cannot be read", HandIn.unknown());

        assertEquals(List.of(), pairs("", rejected, submission("ana", "int f() { return 1; }"), submission("bo", "int f() { return 1; }")));
    }

    @Test
    void mostAlikeComeFirst() {
        List<LikeSources.Pair> pairs = pairs(
                "", submission("cy", method(1), method(2), method(3)), submission("ana", method(1), method(2), method(4)),
                submission("bo", method(1), method(2), method(3)));

        assertEquals("bo cy", pairs.get(0).first() + " " + pairs.get(0).second());
        assertEquals(1, pairs.get(0).share());
    }

    @Test
    void equalOnesAreAllPairedWithEachOtherAndWithWhatIsLikeThem() {
        List<LikeSources.Pair> pairs = pairs(
                "",
                submission("dora", method(1), method(2)),
                submission("ana", method(1), method(2)),
                submission("cy", method(1), method(2), method(3)),
                submission("eve", method(4)),
                submission("bo", method(1), method(2)));

        List<String> equal = List.of("ana bo", "ana dora", "bo dora");
        List<String> like = List.of("ana cy", "bo cy", "cy dora");
        assertEquals(
                Stream.concat(equal.stream(), like.stream()).toList(),
                pairs.stream().map(pair -> pair.first() + " " + pair.second()).toList());
        assertTrue(pairs.subList(0, 3).stream().allMatch(pair -> pair.share() == 1), pairs.toString());
        assertEquals(
                1, pairs.subList(3, 6).stream().map(LikeSources.Pair::common).distinct().count(), "equal ones share as much with a third");
    }

    @Test
    void aThousandSubmissionsAreComparedWhileOneWaits() {
        LikeSources like = new LikeSources(List.of());
        IntStream.range(0, 1000).forEach(i -> like.add(submission("s" + i, method(i / 2), method(1000 + i / 2))));

        // All pairs of long texts would take minutes; with the index it is well under a second, and this machine may be busy.
        List<LikeSources.Pair> pairs = assertTimeout(Duration.ofSeconds(30), like::pairs);

        assertEquals(500, pairs.size(), "each has one twin");
    }
}
