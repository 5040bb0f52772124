package netgrade.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import netgrade.document.FileTrouble;

/**
 * Gets one file over HTTP, goes on where an earlier attempt broke off, and lets nothing stand under its name that has another checksum.
 *
 * <p>What is there so far lies beside the target, with {@code .part} after its name.
 */
final class Download {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int FIRST_REFUSAL = 400;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final URI from;
    private final RemoteFile file;
    private final Path target;
    private final Path part;
    private final Duration patience;
    private final DownloadProgress progress;
    private final String otherwise;

    /**
     * @param from http or https
     * @param file what must come
     * @param folder where it goes; must exist
     * @param patience how long to wait for a connection, for an answer, and for more bytes
     * @param otherwise a sentence on what to do where the address cannot be reached
     */
    Download(URI from, RemoteFile file, Path folder, Duration patience, DownloadProgress progress, String otherwise) {
        this.from = from;
        this.file = file;
        this.target = folder.resolve(file.name());
        this.part = folder.resolve(file.name() + ".part");
        this.patience = patience;
        this.progress = progress;
        this.otherwise = otherwise;
    }

    /**
     * Returns the file, in full and checked.
     *
     * @throws DataProblem if it cannot be had, or is not what was expected
     */
    Path get() {
        if (!String.valueOf(from.getScheme()).matches("https?") || from.getHost() == null) {
            throw new DataProblem("\"" + from + "\" is not a download address; expected one that starts with https:// or http://.");
        }
        try {
            if (Files.exists(target) && file.checksum().of(target).equals(file.checksum())) {
                return target;
            }
            complete();
            // After the lock is given back: on Windows it would keep even ourselves from reading.
            requireChecksum();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw DataProblem.unwritable(part, e);
        }
    }

    private void complete() throws IOException {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(out);
            if (out.size() > file.bytes()) {
                out.truncate(0);
            }
            try {
                if (out.size() < file.bytes()) {
                    receive(out);
                }
            } finally {
                if (out.size() == 0) {
                    Files.delete(part);
                }
            }
        }
    }

    /** Keeps other processes away until the channel is closed. */
    private void lock(FileChannel out) throws IOException {
        try {
            if (out.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held within this process; the same to the user.
        }
        throw new DataProblem("\"" + part + "\" is being written by another netgrade. Wait for it to finish.");
    }

    private void receive(FileChannel out) throws IOException {
        HttpResponse<InputStream> response = answer(out.size());
        if (response.statusCode() == PARTIAL_CONTENT && rangeBegin(response).equals(Optional.of(out.size()))) {
            copy(response, out);
            return;
        }
        if (response.statusCode() != OK) {
            // The server cannot go on where the file ends; from the beginning, then.
            response.body().close();
            response = answer(0);
        }
        if (response.statusCode() != OK) {
            response.body().close();
            throw status(response);
        }
        out.truncate(0);
        copy(response, out);
    }

    private HttpResponse<InputStream> answer(long offset) {
        HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(patience);
        if (offset > 0) {
            request.header("Range", "bytes=" + offset + "-");
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() >= FIRST_REFUSAL && response.statusCode() != RANGE_NOT_SATISFIABLE) {
                response.body().close();
                throw status(response);
            }
            return response;
        } catch (IOException e) {
            throw new DataProblem(reason(e) + " " + otherwise, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataProblem("The download from " + from + " was interrupted.");
        }
    }

    /** Returns the first byte that a partial answer brings: {@code Content-Range: bytes 100-199/200}. */
    private static Optional<Long> rangeBegin(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Range")
                .filter(range -> range.matches("bytes \\d{1,18}-.*"))
                .map(range -> Long.valueOf(range.substring("bytes ".length(), range.indexOf('-'))));
    }

    private void copy(HttpResponse<InputStream> response, FileChannel out) throws IOException {
        out.position(out.size());
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = response.body();
                Watch watch = new Watch(in, patience)) {
            for (int count = read(in, buffer, watch, out); count >= 0; count = read(in, buffer, watch, out)) {
                if (out.size() + count > file.bytes()) {
                    out.truncate(0);
                    throw new DataProblem("\"" + from + "\" sends more than the " + file.bytes() + " bytes of " + file.name()
                            + ": it is a different file. The part received was deleted.");
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                progress.at(out.size(), file.bytes());
            }
        }
        if (out.size() < file.bytes()) {
            throw broken("the response ended", out);
        }
    }

    private int read(InputStream in, byte[] buffer, Watch watch, FileChannel out) throws IOException {
        int count;
        try {
            count = in.read(buffer);
        } catch (IOException e) {
            throw broken(watch.hasStopped() ? stalled() : "the connection was lost", out);
        }
        if (count < 0 && watch.hasStopped()) {
            throw broken(stalled(), out);
        }
        watch.moved();
        return count;
    }

    private String stalled() {
        return "no data for " + patience.toMillis() / 1000.0 + " s";
    }

    private DataProblem broken(String how, FileChannel out) throws IOException {
        return new DataProblem("The download from " + from + " was interrupted: " + how + ", after " + out.size() + " of " + file.bytes()
                + " bytes. Run the same command again to resume.");
    }

    private void requireChecksum() throws IOException {
        Checksum found = file.checksum().of(part);
        if (!found.equals(file.checksum())) {
            long bytes = Files.size(part);
            Files.delete(part);
            throw new DataProblem("The file from " + from + " (" + bytes + " bytes) has " + found + ", expected " + file.checksum()
                    + ": it is a different file or was damaged on the way. It was deleted; run the same command again, or fetch from"
                    + " another"
                    + " address with --from.");
        }
    }

    private String reason(IOException e) {
        String host = from.getHost();
        if (isCausedBy(e, UnresolvedAddressException.class)) {
            return "Host \"" + host + "\" not found: this machine has no network, or the address is wrong (" + from + ").";
        }
        if (e instanceof HttpConnectTimeoutException) {
            return "No connection to \"" + host + "\" within " + patience.toMillis() / 1000.0 + " s (" + from + ").";
        }
        if (e instanceof HttpTimeoutException) {
            return "\"" + host + "\" did not answer within " + patience.toMillis() / 1000.0 + " s (" + from + ").";
        }
        if (e instanceof ConnectException) {
            return "\"" + host + "\" refuses connections: it is down, or unreachable because of a firewall or a missing network (" + from
                    + ").";
        }
        if (e instanceof SSLException) {
            return "No secure connection to \"" + host + "\": " + e.getMessage() + " (" + from + ").";
        }
        return "The request to " + from + " failed: " + FileTrouble.reason(e) + ".";
    }

    private static boolean isCausedBy(Throwable problem, Class<? extends Throwable> type) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private DataProblem status(HttpResponse<?> response) {
        return new DataProblem("\"" + from + "\" answered with HTTP status " + response.statusCode() + ", expected 200. " + otherwise);
    }

    /** Closes a stream that brings nothing for too long: the HTTP client has a limit for the answer's beginning, and none for its body. */
    private static final class Watch implements AutoCloseable {

        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "download watch");
            thread.setDaemon(true);
            return thread;
        });
        private final InputStream watched;
        private final long patienceNanos;
        private volatile long lastMove = System.nanoTime();
        private volatile boolean hasStopped;

        Watch(InputStream watched, Duration patience) {
            this.watched = watched;
            this.patienceNanos = patience.toNanos();
            clock.scheduleWithFixedDelay(this::look, patienceNanos / 4, patienceNanos / 4, TimeUnit.NANOSECONDS);
        }

        void moved() {
            lastMove = System.nanoTime();
        }

        boolean hasStopped() {
            return hasStopped;
        }

        private void look() {
            if (System.nanoTime() - lastMove > patienceNanos) {
                hasStopped = true;
                try {
                    watched.close();
                } catch (IOException e) {
                    // Closed is closed; the reader notices.
                }
            }
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}
