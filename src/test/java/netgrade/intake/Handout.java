package netgrade.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.intake.Submission.SourceFile;

/** Makes downloads as learning platforms hand them out, and finds what is in them, for the tests of this package. */
final class Handout {

    /** Reads the one form of metadata that the tests hold; the real reader is tested where it is. */
    static final Naming AUTO = Naming.of(Naming.Platform.AUTO, (file, text) -> Map.of());

    private Handout() {}

    /** Returns an unpacked download with a Java file under each name, and in each name that ends with a slash. */
    static Path folder(Path folder, String... names) {
        try {
            for (String name : names) {
                Path file = folder.resolve(name.endsWith("/") ? name + "Net.java" : name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, net(file.getFileName().toString()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the same as a .zip beside the folder. */
    static Path zip(Path folder, String... names) {
        String[] entries = Arrays.stream(names)
                .flatMap(name -> Stream.of(name.endsWith("/") ? name + "Net.java" : name, net(name)))
                .toArray(String[]::new);
        try {
            return Files.write(folder.resolve("download.zip"), Pack.zip(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a class of its own for each name: equal ones count once. */
    private static String net(String name) {
        return "public class Net" + name.replaceAll("[^A-Za-z0-9]", "") + " {}\n";
    }

    static Batch find(Path download) {
        return find(download, AUTO);
    }

    static Batch find(Path download, Naming naming) {
        return Intake.find(List.of(download), Optional.of("hw"), Set.of("hw"), naming).get(0);
    }

    /** Returns the submissions by id. */
    static Map<String, Found> byId(Batch batch) {
        return batch.submissions().stream().collect(Collectors.toMap(Found::id, found -> found));
    }

    static List<String> ids(Batch batch) {
        return batch.submissions().stream().map(Found::id).toList();
    }

    static List<String> files(Found found) {
        return found.read().files().stream().map(SourceFile::path).toList();
    }
}
