package netgrade.gradebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import netgrade.result.AtomicFiles;
import netgrade.result.VisibleText;

/**
 * What came of entering points in a gradebook.
 *
 * @param text the file, filled in
 * @param entered the submission that points were entered from, by the student's line below the titles, from 0
 * @param remarks sentences for the instructor on whom nothing was entered for, and why
 */
public record Transfer(String text, SortedMap<Integer, String> entered, List<String> remarks) {

    public Transfer {
        remarks = List.copyOf(remarks);
    }

    /**
     * Writes the file, {@code canvas.csv} say, into a folder, and returns where it is.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public Path write(Path folder, String name) {
        try {
            AtomicFiles.write(folder.resolve(name), text);
            return folder.resolve(name);
        } catch (IOException e) {
            throw AtomicFiles.unwritable("The gradebook \"" + name + "\"", folder, e);
        }
    }

    /** Collects remarks about several students into a sentence for each kind. */
    static final class Remarks {

        private final List<String> sentences = new ArrayList<>();

        void add(String kind, List<String> whom) {
            if (!whom.isEmpty()) {
                sentences.add(kind + ": " + String.join(", ", whom.stream().map(VisibleText::name).toList()));
            }
        }

        void add(String sentence) {
            sentences.add(sentence);
        }

        List<String> sentences() {
            return sentences;
        }
    }
}
