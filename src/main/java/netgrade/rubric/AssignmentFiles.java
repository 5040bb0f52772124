package netgrade.rubric;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one assignment as plain data: sent to another machine and read there, they give an equal rubric with an equal hash.
 *
 * @param name what messages call their folder
 * @param files the contents of each file by its path, with {@code /} between its parts; not modified
 */
public record AssignmentFiles(String name, SortedMap<String, byte[]> files) implements AssignmentFolder {

    public AssignmentFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Returns the rubric among the files.
     *
     * @throws netgrade.document.DocumentProblem with everything that is wrong with it
     */
    public Rubric rubric(Vocabulary vocabulary) {
        return RubricReader.read(this, Optional.empty(), Optional.of(Rubrics.schema()), vocabulary);
    }

    @Override
    public String nameOf(String path) {
        return name + "/" + path;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AssignmentFiles that
                && name.equals(that.name)
                && paths().equals(that.paths())
                && files.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), that.files.get(file.getKey())));
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, files.entrySet().stream().map(AssignmentFiles::hashCode).toList());
    }

    private static int hashCode(Map.Entry<String, byte[]> file) {
        return Objects.hash(file.getKey(), Arrays.hashCode(file.getValue()));
    }
}
