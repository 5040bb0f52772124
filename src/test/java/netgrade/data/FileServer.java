package netgrade.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves one file on loopback, well or badly. */
final class FileServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch cutting = new CountDownLatch(1);
    private final List<String> ranges = new ArrayList<>();
    private final byte[] content;
    private volatile boolean understandsRange = true;
    private volatile int status = 200;
    private volatile int sentAtMost = Integer.MAX_VALUE;

    FileServer(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/file");
    }

    /** Returns the header Range of each request so far, "" where there was none. */
    synchronized List<String> ranges() {
        return List.copyOf(ranges);
    }

    FileServer withoutRange() {
        understandsRange = false;
        return this;
    }

    FileServer withStatus(int code) {
        status = code;
        return this;
    }

    /** Sends nothing more after so many bytes of an answer, and keeps the connection until it is told to cut it. */
    FileServer stallAfter(int bytes) {
        sentAtMost = bytes;
        return this;
    }

    /** Closes connections that stall, now and from now on. */
    void cut() {
        cutting.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        synchronized (this) {
            ranges.add(range == null ? "" : range);
        }
        if (status != 200) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        int from = range == null || !understandsRange ? 0 : Integer.parseInt(range.replaceAll("bytes=|-", ""));
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        int length = content.length - from;
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, length);
        exchange.getResponseBody().write(content, from, Math.min(length, sentAtMost));
        exchange.getResponseBody().flush();
        if (length > sentAtMost) {
            try {
                cutting.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        cut();
        server.stop(0);
        threads.shutdownNow();
    }
}
