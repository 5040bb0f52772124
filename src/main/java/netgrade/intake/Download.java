package netgrade.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a learning platform handed out, a folder or a .zip of a whole class; nothing of it is opened yet. */
interface Download {

    /** A file or folder directly in it. */
    record Top(String name, boolean isFolder) {

        /** Returns whether it counts only if a platform named it: a student's name, or a title, may begin with a dot. */
        boolean isHidden() {
            return Layout.isHidden(name);
        }
    }

    /** Returns the folder or the .zip. */
    Path origin();

    /** Returns its own name without an ending. */
    String name();

    /** Returns what lies directly in it, sorted by name; links and what tools leave behind are not there. */
    List<Top> tops();

    /** Returns whether there is a file or folder of that path, hidden ones too. */
    boolean has(String path);

    /**
     * Returns the text of a file; what is not UTF-8 becomes U+FFFD.
     *
     * @throws IntakeProblem if it cannot be read
     */
    String text(String path);

    /** Returns the text of a file that tells of one student; empty if it cannot be read, which must not stop the others. */
    default String textOrNothing(String path) {
        try {
            return text(path);
        } catch (IntakeProblem unreadable) {
            return "";
        }
    }

    /** Returns something that lies directly in it as part of a submission, a file under the name the student gave it. */
    Piece piece(Top top, String fileName);

    /** Returns the download inside one of its folders. */
    Download inside(Top folder);

    /** Returns sentences on what cannot be part of any submission. */
    List<String> remarks();

    /** Returns the one folder of a download that holds nothing else. */
    default Optional<Top> onlyFolder() {
        List<Top> visible = tops().stream().filter(top -> !top.isHidden()).toList();
        return visible.size() == 1 && visible.get(0).isFolder() ? Optional.of(visible.get(0)) : Optional.empty();
    }
}
