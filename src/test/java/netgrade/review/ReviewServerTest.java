package netgrade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netgrade.document.Documents;
import netgrade.rubric.ManualScores;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private SampleDesk desk;
    private ReviewServer server;

    @BeforeEach
    void serve() throws IOException {
        desk = new SampleDesk(folder);
        desk.result(desk.graded(desk.ana()));
        server = ReviewServer.start(desk.open(), 0, new SecureRandom());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private URI at(String path) {
        return server.address().resolve(path);
    }

    private String origin() {
        return "http://" + server.address().getAuthority();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpRequest.Builder form(String path, String points, String comment) {
        String body = "points=" + URLEncoder.encode(points, StandardCharsets.UTF_8) + "&comment="
                + URLEncoder.encode(comment, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> enter(String path, String points, String comment) throws IOException, InterruptedException {
        return send(form(path, points, comment).header("Origin", origin()));
    }

    private ReviewServer.Saved said(HttpResponse<String> response) {
        return Documents.readJson(response.body(), ReviewServer.Saved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/wrong/", "/wrong/0", "/wrong/0/report", "/favicon.ico"})
    void withoutTheTokenNothingIsAnswered(String path) throws Exception {
        HttpResponse<String> response = get(URI.create(origin() + path));

        assertEquals(403, response.statusCode());
        assertFalse(response.body().contains("ana"));
    }

    @Test
    void eachReviewHasATokenOfItsOwn() throws IOException {
        try (ReviewServer other = ReviewServer.start(desk.open(), 0, new SecureRandom())) {
            assertFalse(other.address().getPath().equals(server.address().getPath()));
            assertEquals(34, server.address().getPath().length(), "24 random bytes are 32 characters, between two slashes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1", "http://localhost:1"})
    void foreignOriginsAreRefused(String foreign) throws Exception {
        assertEquals(403, send(form("0/item/0", "2", "").header("Origin", foreign)).statusCode());
        assertEquals("", desk.saved());
    }

    @Test
    void aFormThatDoesNotSayWhereItComesFromIsRefused() throws Exception {
        assertEquals(403, send(form("0/item/0", "2", "")).statusCode());
        assertEquals("", desk.saved());
    }

    @Test
    void aForeignNameForThisMachineIsRefused() throws IOException {
        // As a page does whose own name was pointed at this machine; the client of the JDK does not let us choose the header.
        try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
            String request = "GET " + server.address().getPath() + " HTTP/1.1\r\nHost: evil.example:" + server.address().getPort()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(answer.startsWith("HTTP/1.1 403 "), answer);
        }
    }

    @Test
    void otherMachinesCannotReachIt() throws IOException {
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        for (InetAddress address : outside) {
            try (Socket socket = new Socket()) {
                assertThrows(
                        IOException.class, () -> socket.connect(new InetSocketAddress(address, server.address().getPort()), 2000),
                        address.toString());
            }
        }
        assertEquals("127.0.0.1", server.address().getHost());
    }

    @Test
    void aScoreIsSavedAtOnceAndTheTotalMoves() throws Exception {
        HttpResponse<String> response = enter("0/item/0", "2,5", "Good: say \"why\" earlier.\r\nElse fine.");

        assertEquals(200, response.statusCode());
        assertEquals(
                new ReviewServer.Saved("", "3.5", "Saved. One item is still to be graded by hand."), said(response),
                "1 for predictions and 2.5");
        ManualScores read = ManualScores.read("manual.yaml", desk.saved(), desk.rubric);
        assertEquals(new ManualScores.Score(2.5, "Good: say \"why\" earlier.\nElse fine."), read.of("ana").get("why"));

        assertEquals("5.5", said(enter("0/item/1", "2", "")).points());
        assertEquals("All items are graded.", Jsoup.parse(get(at("0")).body()).select("#state").text());
    }

    @Test
    void aScoreAboveTheItemsPointsIsRefused() throws Exception {
        HttpResponse<String> response = enter("0/item/1", "2.51", "");

        assertEquals(422, response.statusCode());
        assertEquals("Not saved: points is 2.51, expected at most 2.5: the points of the item.", said(response).message());
        assertEquals("", desk.saved());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-1 | Not saved: points is \"-1\", expected a number such as 3 or 2.5.",
        "NaN | Not saved: points is \"NaN\", expected a number such as 3 or 2.5.",
        "1e0 | Not saved: points is \"1e0\", expected a number such as 3 or 2.5.",
        "'' | Not saved: a comment needs points. Enter points (0 is fine) or clear the comment."
    })
    void whatIsNoScoreIsRefused(String points, String message) throws Exception {
        HttpResponse<String> response = enter("0/item/0", points, "well");

        assertEquals(422, response.statusCode());
        assertEquals(message, said(response).message());
        assertEquals("", desk.saved());
    }

    @Test
    void moreThanHundredthsAreRefusedAsTheNextRunWould() throws Exception {
        HttpResponse<String> response = enter("0/item/0", "1.005", "");

        assertEquals(422, response.statusCode());
        assertTrue(said(response).message().startsWith("Not saved: manual.yaml"), response.body());
        assertEquals("", desk.saved());
    }

    @Test
    void anEmptiedScoreIsTakenAway() throws Exception {
        enter("0/item/0", "2", "well");

        assertEquals("1", said(enter("0/item/0", "", "")).points());
        assertEquals(Map.of(), ManualScores.read("manual.yaml", desk.saved(), desk.rubric).of("ana"));
    }

    @Test
    void whatWasWrittenIntoTheFileMeanwhileStays() throws Exception {
        enter("0/item/0", "2", "");
        Files.writeString(desk.scoresFile, desk.saved() + "bo:\n  why: {points: 1}\n");

        enter("0/item/1", "2", "");

        ManualScores read = ManualScores.read("manual.yaml", desk.saved(), desk.rubric);
        assertEquals(1, read.of("bo").get("why").points());
        assertEquals(2, read.of("ana").size());
    }

    @Test
    void aFileThatCannotBeReadIsNotOverwritten() throws Exception {
        Files.writeString(desk.scoresFile, "ana: [oops\n");

        HttpResponse<String> response = enter("0/item/0", "2", "");

        assertEquals(422, response.statusCode());
        assertEquals("ana: [oops\n", desk.saved());
    }

    @Test
    void withoutItsScriptThePageSavesByTheButton() throws Exception {
        String body = "points=3&comment=";
        HttpResponse<String> saved = send(
                HttpRequest.newBuilder(at("0/item/0")).header("Origin", origin()).POST(HttpRequest.BodyPublishers.ofString(body)));
        HttpResponse<String> refused =
                send(
                        HttpRequest.newBuilder(at("0/item/1")).header("Origin", origin())
                                .POST(HttpRequest.BodyPublishers.ofString("points=9&comment=kept")));

        assertEquals(303, saved.statusCode());
        assertEquals(at("0"), at("0/item/0").resolve(saved.headers().firstValue("Location").orElseThrow()));
        Document page = Jsoup.parse(refused.body());
        assertEquals(422, refused.statusCode());
        assertEquals("kept", page.select("textarea").last().val(), "what was entered is not lost");
        assertEquals("9", page.select("input").last().val());
    }

    @Test
    void textOfASubmissionIsText() throws Exception {
        HttpResponse<String> response = get(at("0"));
        Document page = Jsoup.parse(response.body());

        assertEquals(0, page.select("img").size());
        assertEquals(1, page.select("script").size(), "the page's own");
        assertTrue(page.select("form pre").first().text().contains("<img src=x onerror=alert(1)>"));
        assertTrue(page.select("pre.source").first().text().contains("<script>alert(1)</script>"));
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() throws Exception {
        for (String path : List.of("", "0", "0/report", "nowhere")) {
            HttpResponse<String> response = get(at(path));
            assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""), path);
            assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("frame-ancestors 'self'", response.headers().firstValue("Content-Security-Policy").orElse(""), path);
        }
        String policy = Jsoup.parse(get(at("0")).body()).select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertTrue(policy.startsWith("default-src 'none'; ") && !policy.contains("unsafe") && !policy.contains("http"), policy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "99999", "x", "0/item/0", "../manual.yaml", "0/report/../../manual.yaml", "..%2Fmanual.yaml", "9999999999"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        URI address = URI.create(server.address() + path);
        HttpResponse<String> response = get(address);

        assertTrue(response.statusCode() == 404 || response.statusCode() == 403, "status " + response.statusCode());
    }

    @Test
    void itemsThatAreNotThereAreNotFound() throws Exception {
        assertEquals(404, enter("0/item/2", "1", "").statusCode());
        assertEquals(404, enter("7/item/0", "1", "").statusCode());
        assertEquals("", desk.saved());
    }

    @Test
    void anEndlessCommentIsRefused() throws Exception {
        HttpResponse<String> response = enter("0/item/0", "1", "x".repeat(300_000));

        assertEquals(413, response.statusCode());
        assertTrue(said(response).message().startsWith("Not saved: the comment is longer than 256 KiB"), response.body());
    }

    @Test
    void codeThatHasChangedSinceGradingIsSaidToHave() throws Exception {
        assertEquals(0, Jsoup.parse(get(at("0")).body()).select("#code + .note").size());

        Files.writeString(folder.resolve("in/ana/Net.java"), "class Net {}");

        assertEquals(
                "These files have changed since they were graded.", Jsoup.parse(get(at("0")).body()).select("#code + .note").text());
    }

    @Test
    void resultsOfAnotherRubricAreRefused() throws IOException {
        Path rubric = folder.resolve("submissions/ana/result.json");
        Files.writeString(rubric, Files.readString(rubric).replace(desk.rubric.hash(), "00"));

        Desk.Problem problem = assertThrows(Desk.Problem.class, desk::open);

        assertEquals("\"ana\" was graded with another version of the rubric of mine. Grade again, then review.", problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100})
    void halfSentRequestsDoNotKeepOthersWaiting(int halves) throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < halves; i++) {
                Socket socket = new Socket(server.address().getHost(), server.address().getPort());
                open.add(socket);
                socket.getOutputStream().write("POST / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(at("0")).timeout(Duration.ofSeconds(30));

            assertEquals(200, send(request).statusCode());
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
