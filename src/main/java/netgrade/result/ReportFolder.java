package netgrade.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/**
 * The folder that a run writes: {@code submissions/<id>/} has the files of each submission, the folder itself those of the class.
 *
 * <p>Each file appears in full or not at all. For several threads.
 */
public final class ReportFolder {

    private final Path folder;
    private final List<ResultFormat> formats;
    private final List<ClassFormat> classFormats;
    private final Set<String> others;

    /**
     * Prepares to write; writes nothing yet.
     *
     * @param folder made when the first file is written
     * @param formats what to write of each submission
     * @param classFormats what to write of the class
     * @param known names of the files of all formats there are: what an earlier run left of the others is removed
     */
    public ReportFolder(Path folder, List<ResultFormat> formats, List<ClassFormat> classFormats, Collection<String> known) {
        this.folder = folder;
        // The result last, so that whoever finds it also finds what is made from it.
        this.formats = formats.stream().sorted(Comparator.comparing(format -> format.names().contains(ResultStore.RESULT))).toList();
        this.classFormats = List.copyOf(classFormats);
        Set<String> asked = formats.stream().flatMap(format -> format.names().stream()).collect(Collectors.toSet());
        others = known.stream().filter(name -> !asked.contains(name)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Writes the files of one submission.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    public void write(Result result) {
        write(result, Optional.empty());
    }

    /**
     * Writes the files of one submission, and what was measured of it for later runs, which is no use without its result.
     *
     * @param measured empty where what is kept already still holds
     * @throws UncheckedIOException if a file cannot be written
     */
    public void write(Result result, Optional<Measured> measured) {
        if (formats.isEmpty()) {
            return;
        }
        Path of = Folders.of(folder, result.submission().id());
        try (AtomicFiles files = new AtomicFiles(of)) {
            for (ResultFormat format : formats) {
                add(format.files(result), files);
            }
            // After the result: a run killed between the two has at least that.
            if (measured.isPresent() && formats.stream().anyMatch(format -> format.names().contains(ResultStore.RESULT))) {
                files.add(MeasuredFile.NAME, MeasuredFile.text(measured.get()));
            }
            removeOthers(of);
            files.publish(ResultStore.RESULT);
        } catch (IOException e) {
            throw AtomicFiles.unwritable("The report of \"" + result.submission().id() + "\"", of, e);
        }
    }

    private static void add(Map<String, String> texts, AtomicFiles files) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            files.add(text.getKey(), text.getValue());
        }
    }

    // What an earlier run wrote and this one does not would be taken for made from the new result.
    private void removeOthers(Path of) throws IOException {
        for (String name : others) {
            Files.deleteIfExists(of.resolve(name));
        }
    }

    /** Returns whether files have to be made from a submission's unchanged result: some are missing, or may have to change. */
    public boolean isIncomplete(String id) {
        Path of = Folders.of(folder, id);
        return formats.stream().anyMatch(format -> isDue(format, of));
    }

    private static boolean isDue(ResultFormat format, Path of) {
        return format.isMadeAnew() || !format.names().stream().allMatch(name -> Files.isRegularFile(of.resolve(name)));
    }

    /** Writes the files that have to be made from a submission's unchanged result. */
    public void complete(Result result) {
        Path of = Folders.of(folder, result.submission().id());
        try (AtomicFiles files = new AtomicFiles(of)) {
            for (ResultFormat format : formats) {
                add(isDue(format, of) ? format.files(result) : Map.of(), files);
            }
            files.publish();
        } catch (IOException e) {
            throw AtomicFiles.unwritable("The report of \"" + result.submission().id() + "\"", of, e);
        }
    }

    /** Writes the files of the class. */
    public void write(ClassResults results) {
        // Beside each other, as nothing else is done any more.
        List<CompletableFuture<String>> texts =
                classFormats.stream().map(format -> CompletableFuture.supplyAsync(() -> format.text(results))).toList();
        try (AtomicFiles files = new AtomicFiles(folder)) {
            for (int i = 0; i < classFormats.size(); i++) {
                files.add(classFormats.get(i).name(), made(texts.get(i)));
            }
            files.publish();
        } catch (IOException e) {
            throw AtomicFiles.unwritable("The class report", folder, e);
        }
    }

    private static String made(CompletableFuture<String> text) {
        try {
            return text.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : e;
        }
    }
}
