package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.sandbox.jdk.JavaToolchain;
import netgrade.spi.ChosenSettings;
import netgrade.spi.NeuralNet;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import netgrade.wire.SharedArrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must hold at every level of isolation; the subclasses run it at one each. */
@Tag("worker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SandboxTest {

    private static final Sandbox.Limits LIMITS = new Sandbox.Limits(
            64, Duration.ofMillis(1500), Duration.ofSeconds(5), Duration.ofMinutes(15));
    private static final double[][] X = {{1, 2}, {3, 4}};

    private final Isolation isolation;
    private Sandbox sandbox;

    SandboxTest(Isolation isolation) {
        this.isolation = isolation;
    }

    /** Skips with a message where this machine does not have the level. */
    void requireLevel() {}

    @BeforeAll
    void open() {
        requireLevel();
        sandbox = Sandbox.open(isolation, List.of(new JavaToolchain()), 1, LIMITS);
    }

    @AfterAll
    void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    void answersComeBack() {
        try (RemoteSubmission submission = run("public double[][] scores(double[][] x) { return x; }")) {
            assertArrayEquals(X, submission.fresh().scores(X));
        }
    }

    @Test
    void sharedArraysAreReadByTheWorkerAndPristineEachTime() {
        double[][] x = new double[2][];
        int[] y = {0, 0};
        SharedArrays.Rows rows = new SharedArrays.Rows() {
            @Override
            public int count() {
                return 2;
            }

            @Override
            public byte[] row(int i) {
                return new byte[] {(byte) (10 * i), (byte) 200};
            }
        };
        sandbox.share(
                List.of(x, y),
                List.of(new SharedArrays.Pixels(rows, 2, new double[] {1, 0}, false), new SharedArrays.Labels(new int[] {4, 5})));
        String body = "public double[][] scores(double[][] x) { x[0][0] += 1; return x; }"
                + " public netgrade.spi.TrainingHistory train(netgrade.spi.TrainingData data, netgrade.spi.TrainingSettings settings) {"
                + " return new netgrade.spi.TrainingHistory(data.validationX()[1], new double[] {data.y()[1]}, new double[0]); }";
        try (RemoteSubmission submission = run(body)) {
            NeuralNet net = submission.fresh();

            assertArrayEquals(new double[][] {{0, 100}, {4, 100}}, net.scores(x), "bytes / 2 - {1, 0}, and 1 added by the submission");
            assertArrayEquals(new double[][] {{0, 100}, {4, 100}}, net.scores(x), "not added twice");
            TrainingHistory history = net.train(new TrainingData(x, y, x, y), new TrainingSettings(1, 1, 0, 1, 1, 0));
            assertArrayEquals(new double[] {4, 100}, history.loss());
            assertArrayEquals(new double[] {5}, history.trainingAccuracy());
        }
    }

    @Test
    void compilationBegunAheadIsAnsweredOnceAndForTheSameSourcesOnly() {
        Map<String, byte[]> right = source("public int[] predict(double[][] x) { return new int[] {1}; }");
        Map<String, byte[]> wrong = source("public int[] predict(double[][] x) { return 1; }");
        Sandbox.Ahead ahead = Sandbox.startCompiler(isolation, List.of(new JavaToolchain()));
        ahead.compile(right);
        try (Sandbox one = ahead.openForOne(LIMITS)) {
            assertTrue(one.compile(wrong, Asked.of(Contract.NET)).failed(), "the file was saved again meanwhile");
            assertFalse(one.compile(right, Asked.of(Contract.NET)).failed());
        }
        Sandbox.Ahead another = Sandbox.startCompiler(isolation, List.of(new JavaToolchain()));
        another.compile(right);
        try (Sandbox one = another.openForOne(LIMITS)) {
            try (RemoteSubmission submission = one.run(one.compile(right, Asked.of(Contract.NET)), Map.of())) {
                assertArrayEquals(new int[] {1}, submission.fresh().predict(X));
            }
            assertTrue(one.compile(wrong, Asked.of(Contract.NET)).failed());
        }
    }

    private static Map<String, byte[]> source(String body) {
        return Map.of(
                "Net.java", ("public class Net implements netgrade.spi.NeuralNet {\n" + body + "\n}\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void unwrittenMethodSaysSo() {
        assertFault(Outcome.NOT_WRITTEN, "predict is not written yet.", "", net -> net.predict(X));
    }

    @Test
    void exceptionIsToldWithItsLine() {
        assertFault(
                Outcome.THREW,
                "\"scores\" threw java.lang.ArithmeticException: / by zero in scores (Net.java, line 3)",
                "public double[][] scores(double[][] x) {\n return new double[1 / (x.length - 2)][]; }",
                net -> net.scores(X));
    }

    @Test
    void hostileExceptionCannotHideItself() {
        assertFault(
                Outcome.THREW,
                "\"scores\" threw Net$Hidden, whose message cannot be read",
                "static class Hidden extends Error { public String getMessage() { throw this; } }"
                        + " public double[][] scores(double[][] x) { throw new Hidden(); }",
                net -> net.scores(X));
    }

    @Test
    void exitIsADeathAndNotASuccess() {
        assertFault(
                Outcome.DIED,
                "The program ended with exit code 0 during \"scores\"; does the submission call System.exit?",
                "public double[][] scores(double[][] x) { System.exit(0); return x; }",
                net -> net.scores(X));
    }

    @Test
    void endlessLoopTimesOut() {
        assertFault(
                Outcome.TIMED_OUT,
                "\"scores\" gave no answer within its time limit of 1.5 s; is there an endless loop?",
                "public double[][] scores(double[][] x) { while (x.length > 0) { } return x; }",
                net -> net.scores(X));
    }

    @Test
    void sleeperIsNotWaitedForBeyondItsLimit() {
        try (RemoteSubmission submission =
                run(
                        "public double[][] scores(double[][] x) { try { Thread.sleep(60_000); } catch (InterruptedException e) { } return"
                        + " x; }")) {
            NeuralNet net = submission.fresh();
            long start = System.nanoTime();
            assertEquals(Outcome.TIMED_OUT, assertThrows(StudentFault.class, () -> net.scores(X)).outcome());

            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(1.5 <= seconds && seconds < 4.5, "it took " + seconds + " s");
        }
    }

    /** A few percent of a processor are no sign of a busy machine. */
    @Test
    void sleeperThatWorksALittleIsNotWaitedForBeyondItsLimit() {
        String dripping = "public double[][] scores(double[][] x) { while (x.length > 0) { long spin = System.nanoTime() + 1_300_000;"
                + " while (System.nanoTime() < spin) { } java.util.concurrent.locks.LockSupport.parkNanos(20_000_000); } return x; }";
        try (RemoteSubmission submission = run(dripping)) {
            NeuralNet net = submission.fresh();
            long start = System.nanoTime();
            assertEquals(Outcome.TIMED_OUT, assertThrows(StudentFault.class, () -> net.scores(X)).outcome());

            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(1.5 <= seconds && seconds < 4.5, "it took " + seconds + " s");
        }
    }

    @Test
    void spentBudgetEndsWhatIsLeft() {
        Sandbox.Limits limits = new Sandbox.Limits(64, Duration.ofMillis(1500), Duration.ofSeconds(5), Duration.ofSeconds(2));
        String slow = "public double[][] scores(double[][] x) { java.util.concurrent.locks.LockSupport.parkNanos(900_000_000); return x; }"
                + " public int[] predict(double[][] x) { return new int[] {7}; }";
        try (Sandbox hasty = Sandbox.open(isolation, List.of(new JavaToolchain()), 1, limits);
                RemoteSubmission submission = hasty.run(hasty.compile(source(slow), Asked.of(Contract.NET)), Map.of())) {
            NeuralNet net = submission.fresh();
            net.scores(X);
            net.scores(X);
            StudentFault midway = assertThrows(StudentFault.class, () -> net.scores(X));
            StudentFault left = assertThrows(StudentFault.class, submission::fresh);

            assertEquals(Outcome.TIMED_OUT, midway.outcome());
            assertEquals(Outcome.TIMED_OUT, left.outcome());
            assertEquals(
                    "\"scores\" was not answered: all answers of a submission together may take 2 s, and this one has used up that time.",
                    midway.getMessage());
            try (RemoteSubmission next = hasty.run(hasty.compile(source(slow), Asked.of(Contract.NET)), Map.of())) {
                assertArrayEquals(new int[] {7}, next.fresh().predict(X), "the next has its own");
            }
        }
    }

    @Test
    void fullHeapIsOutOfMemory() {
        assertFault(
                Outcome.OUT_OF_MEMORY,
                "\"scores\" used up the worker's memory.",
                "java.util.List<double[]> all = new java.util.ArrayList<>();"
                        + " public double[][] scores(double[][] x) { while (true) { all.add(new double[1 << 20]); } }",
                net -> net.scores(X));
    }

    @Test
    void bytesOnTheChannelBreakTheProtocol() {
        assertOutcome(
                Outcome.BROKE_PROTOCOL,
                "public double[][] scores(double[][] x) { try { new java.io.FileOutputStream(java.io.FileDescriptor.out)"
                        + ".write(new byte[100]); } catch (java.io.IOException e) { } return x; }",
                net -> net.scores(X));
    }

    @Test
    void raggedAndNullAnswersAreWrongShapes() {
        assertFault(
                Outcome.WRONG_SHAPE,
                "the rows of the scores differ in length: row 0 has 1 numbers, row 1 has 2.",
                "public double[][] scores(double[][] x) { return new double[][] {{1}, {1, 2}}; }",
                net -> net.scores(X));
        assertFault(
                Outcome.WRONG_SHAPE,
                "predict returned null where the labels should be.",
                "public int[] predict(double[][] x) { return null; }",
                net -> net.predict(X));
    }

    @Test
    void searchGoesThereAndComesBack() {
        // The answer is made of the question: a field that got lost or changed places would show.
        TrainingSettings training = new TrainingSettings(0.1, 0.95, 5e-6, 100, 200, 7);
        SearchSettings settings =
                new SearchSettings(List.of(8, 16), List.of(0.0, 1e-3), List.of(0.25), new ChosenSettings(List.of(4), 1e-4, training));
        String body = "public netgrade.spi.SearchResult search(netgrade.spi.TrainingData d, netgrade.spi.SearchSettings s, long seed) {"
                + " return new netgrade.spi.SearchResult(new netgrade.spi.ChosenSettings(s.hiddenSizes(), s.regs().get(1),"
                + " s.base().training()), d.validationY()[0] + s.learningRates().get(0) + seed); }";
        try (RemoteSubmission submission = run(body)) {
            TrainingData data = new TrainingData(X, new int[] {0, 1}, X, new int[] {1, 0});

            SearchResult result = submission.fresh().search(data, settings, 3);

            assertEquals(new SearchResult(new ChosenSettings(List.of(8, 16), 1e-3, training), 1 + 0.25 + 3), result);
        }
    }

    @Test
    void settingsOfASearchWithGapsAreWrongShapes() {
        String base = "new netgrade.spi.ChosenSettings(java.util.List.of(4), 1, new netgrade.spi.TrainingSettings(1, 1, 1, 1, 1, 1))";
        assertFault(
                Outcome.WRONG_SHAPE,
                "searchSettings returned null where a learning rate should be.",
                searchSettings("java.util.Arrays.asList(0.1, null)", base),
                NeuralNet::searchSettings);
        assertFault(
                Outcome.WRONG_SHAPE,
                "searchSettings returned null where the settings should be.",
                searchSettings("java.util.List.of(0.1)", "null"),
                NeuralNet::searchSettings);
        assertFault(
                Outcome.WRONG_SHAPE,
                "searchSettings returned far more numbers than asked for: the shape of learningRates is (100000).",
                searchSettings("java.util.Collections.nCopies(100000, 0.1)", base),
                NeuralNet::searchSettings);
    }

    private static String searchSettings(String learningRates, String base) {
        return "public netgrade.spi.SearchSettings searchSettings() { return new netgrade.spi.SearchSettings(java.util.List.of(4),"
                + " java.util.List.of(0.0), " + learningRates + ", " + base + "); }";
    }

    @Test
    void hugeAnswerIsRefusedBeforeItIsSent() {
        assertFault(
                Outcome.WRONG_SHAPE,
                "scores returned far more numbers than asked for: the shape of the scores is (100000, 1).",
                "public double[][] scores(double[][] x) { return new double[100000][1]; }",
                net -> net.scores(X));
    }

    @Test
    void nextCheckGetsAFreshWorkerAfterADeath() {
        try (RemoteSubmission submission = run("public double[][] scores(double[][] x) { if (x.length == 2) System.exit(1); return x; }")) {
            NeuralNet first = submission.fresh();
            assertThrows(StudentFault.class, () -> first.scores(X));
            StudentFault gone = assertThrows(StudentFault.class, () -> first.scores(new double[][] {{1}}));

            assertEquals(Outcome.DIED, gone.outcome(), "an object dies with its worker");
            assertEquals(1, submission.fresh().scores(new double[][] {{1}})[0][0]);
        }
    }

    @Test
    void methodThatTimedOutTwiceIsNotAskedAgain() {
        try (RemoteSubmission submission = run("public double[][] scores(double[][] x) { while (true) { } }")) {
            for (int i = 0; i < 2; i++) {
                assertThrows(StudentFault.class, () -> submission.fresh().scores(X));
            }
            long start = System.nanoTime();
            StudentFault third = assertThrows(StudentFault.class, () -> submission.fresh().scores(X));

            assertEquals(Outcome.TIMED_OUT, third.outcome());
            assertTrue(third.getMessage().endsWith("This happened 2 times, so it was not tried again."), third.getMessage());
            assertTrue(System.nanoTime() - start < Duration.ofMillis(1500).toNanos(), "it waited again");
        }
    }

    @Test
    void printedTextIsKeptApartAndCut() {
        RemoteSubmission submission = run(
                "public double[][] scores(double[][] x) { for (int i = 0; i < 20000; i++) System.out.println(\"line \" + i); return x; }");
        try (submission) {
            assertArrayEquals(X, submission.fresh().scores(X));
        }

        assertTrue(submission.output().startsWith("line 0" + System.lineSeparator()), submission.output().substring(0, 50));
        assertEquals(PrintedOutput.KEPT_BYTES, submission.output().length());
        assertTrue(submission.isOutputCut());
    }

    @Test
    void silentWorkerIsNotWaitedForToPrint() {
        try (RemoteSubmission submission = run("public double[][] scores(double[][] x) { return x; }")) {
            submission.fresh().scores(X);

            assertEquals(0, assertTimeoutPreemptively(Duration.ofSeconds(30), submission::outputLength));
        }
    }

    @Test
    void allThatWasPrintedBeforeAnAnswerIsCounted() {
        try (RemoteSubmission submission = run("public double[][] scores(double[][] x) { System.out.print(\"0123456789\"); return x; }")) {
            NeuralNet net = submission.fresh();
            for (int i = 1; i <= 100; i++) {
                net.scores(X);

                assertEquals(10 * i, submission.outputLength());
            }
        }
    }

    @Test
    void closedStandardErrorHoldsNobodyUp() {
        try (RemoteSubmission submission = run("public double[][] scores(double[][] x) { System.err.close(); return x; }")) {
            submission.fresh().scores(X);

            assertEquals(0, submission.outputLength());
            assertArrayEquals(X, submission.fresh().scores(X));
        }
    }

    @Test
    void inputsAreCopiedUnlessShared() {
        String zeroing = "public double[][] scores(double[][] x) { double[][] s = {{x[0][0]}}; x[0][0] = 0; return s; }";
        try (RemoteSubmission submission = run(zeroing)) {
            NeuralNet copying = submission.fresh();
            copying.scores(X);
            assertEquals(1, copying.scores(X)[0][0]);

            NeuralNet sharing = submission.freshSharingInputs();
            double[][] shared = {{1, 2}};
            sharing.scores(shared);
            assertEquals(0, sharing.scores(shared)[0][0], "the second call sees what the first one did");
            assertEquals(0, shared[0][0], "and so does the caller");
        }
    }

    @Test
    void nothingOfTheGraderCanBeLoadedInAWorker() throws Exception {
        String probing = "public int[] predict(double[][] x) { String[] names = {%s}; int found = 0; for (String name : names) {"
                + " try { Class.forName(name, false, getClass().getClassLoader()); found++; System.out.println(name); }"
                + " catch (Throwable missing) { } } return new int[] {found}; }";
        List<String> names = new ArrayList<>(grader());
        assertTrue(names.size() > 200, "classes of the grader and its tests are missing: " + names.size());
        String control = "netgrade.spi.NeuralNet";
        names.add(control);

        RemoteSubmission submission =
                run(probing.formatted(names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "))));
        try (submission) {
            submission.fresh().predict(X);
        }
        assertEquals(control, submission.output().strip(), "what a submission needs, and nothing else");
    }

    /** Returns the names of all classes of the grader and of its tests, and of a class of each library. */
    private static Set<String> grader() throws Exception {
        Set<String> names = new TreeSet<>(Stream.of(
                        org.junit.jupiter.api.Test.class,
                        org.junit.platform.launcher.Launcher.class,
                        org.apache.commons.math3.random.MersenneTwister.class,
                        org.apache.commons.compress.archivers.zip.ZipFile.class,
                        org.apache.commons.csv.CSVPrinter.class,
                        freemarker.template.Template.class,
                        picocli.CommandLine.class,
                        me.tongfei.progressbar.ProgressBar.class,
                        tools.jackson.databind.json.JsonMapper.class,
                        com.networknt.schema.SchemaRegistry.class,
                        com.ezylang.evalex.Expression.class)
                .map(Class::getName)
                .toList());
        for (Class<?> inside : List.of(Sandbox.class, SandboxTest.class)) {
            Path folder = Path.of(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> folder.relativize(file).toString().replace(File.separatorChar, '.'))
                        .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                        .filter(name -> inside == SandboxTest.class || !name.matches("netgrade\\.(spi|wire|worker)\\..*"))
                        .forEach(name -> names.add(name.substring(0, name.length() - ".class".length())));
            }
        }
        return names;
    }

    @Test
    void environmentIsEmptyAndInputEnds() {
        // The C library or the JVM's launcher may set a few of its own.
        String probing = "public int[] predict(double[][] x) { try { return new int[] {System.getenv(\"PATH\") == null ? 0 : 1,"
                + " System.in.read()}; } catch (java.io.IOException e) { return new int[] {9, 9}; } }";
        try (RemoteSubmission submission = run(probing)) {
            assertArrayEquals(new int[] {0, -1}, submission.fresh().predict(X));
        }
    }

    interface Question {
        Object ask(NeuralNet net);
    }

    private void assertOutcome(Outcome expected, String body, Question question) {
        try (RemoteSubmission submission = run(body)) {
            NeuralNet net = submission.fresh();
            assertEquals(expected, assertThrows(StudentFault.class, () -> question.ask(net)).outcome());
        }
    }

    private void assertFault(Outcome expected, String message, String body, Question question) {
        try (RemoteSubmission submission = run(body)) {
            NeuralNet net = submission.fresh();
            StudentFault fault = assertThrows(StudentFault.class, () -> question.ask(net));
            assertEquals(expected, fault.outcome());
            assertEquals(message, fault.getMessage());
        }
    }

    RemoteSubmission run(String body) {
        Compilation compilation = sandbox.compile(source(body), Asked.of(Contract.NET));
        assertFalse(compilation.failed(), compilation.failure() + compilation.messages());
        return sandbox.run(compilation, Map.of());
    }
}
