package netgrade.review;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import netgrade.document.Documents;

/** Shows a desk to browsers on this machine, on the loopback interface only; answers only requests with the token in the address. */
public final class ReviewServer implements AutoCloseable {

    private static final int TOKEN_BYTES = 24;
    private static final int THREADS = 64;

    /** A request that has not come whole after so many seconds is dropped: it would keep a thread from the others. */
    private static final String REQUEST_SECONDS = "5";

    static {
        // The server of the JDK has no method for it.
        System.setProperty("sun.net.httpserver.maxReqTime", REQUEST_SECONDS);
    }

    // Room for a comment of several pages; a browser encodes each character as up to 12.
    private static final int MAX_BODY_BYTES = 256 * 1024;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Gate gate;
    private final Reviews reviews;

    private ReviewServer(HttpServer server, ExecutorService threads, Gate gate, Reviews reviews) {
        this.server = server;
        this.threads = threads;
        this.gate = gate;
        this.reviews = reviews;
    }

    /** The result of saving a score, for the page's script. */
    record Saved(String message, String points, String state) {}

    /**
     * Starts serving a desk.
     *
     * @param port 0 for any free one
     * @param random source of the token
     * @throws IOException if the port is taken
     */
    public static ReviewServer start(Desk desk, int port, SecureRandom random) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        Gate gate = new Gate(Base64.getUrlEncoder().withoutPadding().encodeToString(token), server.getAddress().getPort());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "review");
            thread.setDaemon(true);
            return thread;
        });
        ReviewServer review = new ReviewServer(server, threads, gate, new Reviews(desk));
        server.setExecutor(threads);
        server.createContext("/", review::answer);
        server.start();
        return review;
    }

    /** Returns the address to open, token included. */
    public URI address() {
        return URI.create(gate.address());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> refusal = gate.refusal(exchange);
            if (refusal.isPresent()) {
                send(exchange, Reply.text(403, refusal.get()));
                return;
            }
            try {
                send(exchange, reply(exchange));
            } catch (IOException | RuntimeException e) {
                // Ours, not the instructor's: said on the page, which keeps what was entered.
                send(exchange, Reply.text(500, "netgrade could not answer: " + e.getMessage()));
            }
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String path = gate.inside(exchange);
        return switch (exchange.getRequestMethod()) {
            case "GET" -> reviews.page(path).orElse(Reply.text(404, "No such page."));
            case "POST" -> post(exchange, path);
            default -> Reply.text(405, "Only GET and POST are answered.");
        };
    }

    private Reply post(HttpExchange exchange, String path) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        boolean wantsJson = "application/json".equals(exchange.getRequestHeaders().getFirst("Accept"));
        if (body.length > MAX_BODY_BYTES) {
            String message = "Not saved: the comment is longer than " + MAX_BODY_BYTES / 1024 + " KiB when encoded. Shorten it.";
            return wantsJson ? Reply.json(413, Documents.writeJson(new Saved(message, "", ""))) : Reply.text(413, message);
        }
        return reviews.save(path, Form.of(new String(body, StandardCharsets.UTF_8)), wantsJson).orElse(Reply.text(404, "No such item."));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.type() + "; charset=utf-8");
        headers.set("Content-Security-Policy", "frame-ancestors 'self'");
        headers.set("X-Content-Type-Options", "nosniff");
        // The address holds the token.
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        reply.location().ifPresent(location -> headers.set("Location", location));
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
