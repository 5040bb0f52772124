package netgrade.review;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Decides which requests to answer: those with the token, from a page of this server, addressed to this server by name.
 *
 * <p>The token keeps out other users of the machine. The name in {@code Host} keeps out pages whose own name points to this machine (DNS
 * rebinding), and {@code Origin} keeps out pages that send forms here.
 */
final class Gate {

    private final String token;
    private final String host;

    Gate(String token, int port) {
        this.token = token;
        this.host = "127.0.0.1:" + port;
    }

    /** Returns where the pages begin. */
    String address() {
        return origin() + "/" + token + "/";
    }

    private String origin() {
        return "http://" + host;
    }

    /** Returns the path after the token, without a leading slash. */
    String inside(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().substring(token.length() + 2);
    }

    /** Returns why a request is refused; empty if it is accepted. */
    Optional<String> refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        if (!List.of(host).equals(headers.get("Host"))) {
            return Optional.of("This server answers only to " + host + ".");
        }
        if (!hasToken(exchange.getRequestURI().getPath())) {
            return Optional.of("Open the address printed by netgrade review: it contains a token.");
        }
        boolean changes = !exchange.getRequestMethod().equals("GET");
        List<String> origins = headers.getOrDefault("Origin", List.of());
        // A browser always states the origin of a POST; a request without one is not from our pages.
        if (changes && !origins.equals(List.of(origin()))) {
            return Optional.of("Scores are accepted only from this server's own pages.");
        }
        return Optional.empty();
    }

    private boolean hasToken(String path) {
        String[] parts = path.split("/", 3);
        // Compared in constant time, so that response times reveal nothing about the token.
        return parts.length == 3
                && MessageDigest.isEqual(parts[1].getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
