package netgrade.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private final boolean keepsResults;

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
        keepsResults = asked.contains(ResultStore.RESULT);
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
        Made made = Made.of(formats, result);
        try (AtomicFiles files = new AtomicFiles(withoutLink(of))) {
            if (keepsResults) {
                files.add(KeptFiles.EXTRACT, KeptFiles.seal(Extract.of(result, made.checksums())));
            }
            made.addTo(files);
            // After the result: a run killed between the two has at least that.
            if (keepsResults && measured.isPresent()) {
                files.add(KeptFiles.MEASURED, KeptFiles.seal(measured.get()));
            }
            removeOthers(of);
            files.publish(ResultStore.RESULT);
        } catch (IOException e) {
            throw unwritable(result, of, e);
        }
    }

    private static UncheckedIOException unwritable(Result result, Path of, IOException cause) {
        return AtomicFiles.unwritable("The report of \"" + result.submission().id() + "\"", of, cause);
    }

    /**
     * The files of some formats.
     *
     * @param files their bytes by name
     * @param checksums of those that stay as they are while the result does
     */
    private record Made(Map<String, byte[]> files, SortedMap<String, String> checksums) {

        static Made of(List<ResultFormat> formats, Result result) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            SortedMap<String, String> checksums = new TreeMap<>();
            for (ResultFormat format : formats) {
                format.files(result).forEach((name, bytes) -> {
                    files.put(name, bytes);
                    if (!format.isMadeAnew()) {
                        checksums.put(name, Sealed.checksum(bytes));
                    }
                });
            }
            return new Made(files, checksums);
        }

        void addTo(AtomicFiles drafts) throws IOException {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                drafts.add(file.getKey(), file.getValue());
            }
        }
    }

    // What an earlier run wrote and this one does not would be taken for made from the new result.
    private void removeOthers(Path of) throws IOException {
        for (String name : others) {
            Files.deleteIfExists(of.resolve(name));
        }
    }

    /** Returns whether files have to be made from a submission's unchanged result: some are not as written, or may have to change. */
    public boolean isIncomplete(String id, Extract extract) {
        return !due(id, extract).isEmpty();
    }

    private List<ResultFormat> due(String id, Extract extract) {
        Path of = Folders.of(folder, id);
        return formats.stream()
                .filter(format -> format.isMadeAnew() || !format.names().stream().allMatch(name -> isIntact(of.resolve(name), extract)))
                .toList();
    }

    private static boolean isIntact(Path file, Extract extract) {
        return KeptFiles.bytes(file).filter(bytes -> extract.fits(file.getFileName().toString(), bytes)).isPresent();
    }

    /** Returns the names of a submission's files that are other than they were written with its result, sorted. */
    public List<String> edited(String id, Extract extract) {
        Path of = Folders.of(folder, id);
        return formats.stream()
                .flatMap(format -> format.names().stream())
                .filter(extract.checksums()::containsKey)
                .filter(name -> Files.exists(of.resolve(name)) && !isIntact(of.resolve(name), extract))
                .sorted()
                .toList();
    }

    /** Writes the files that have to be made from a submission's unchanged result. */
    public void complete(Result result, Extract extract) {
        Path of = Folders.of(folder, result.submission().id());
        Made made = Made.of(due(result.submission().id(), extract), result);
        try (AtomicFiles files = new AtomicFiles(withoutLink(of))) {
            made.addTo(files);
            files.add(KeptFiles.EXTRACT, KeptFiles.seal(extract.with(made.checksums())));
            files.publish();
        } catch (IOException e) {
            throw unwritable(result, of, e);
        }
    }

    /** Returns a submission's folder; a link in its place goes, or one student's report would be written over another's. */
    private static Path withoutLink(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            Files.delete(folder);
        }
        return folder;
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
