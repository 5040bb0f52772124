package netgrade.document;

import java.io.EOFException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says in words why a file could not be read or written, where Java has only the name of a class and a path. */
public final class FileTrouble {

    private static final Map<Class<? extends Exception>, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(NoSuchFileException.class, "no such file or folder");
        WORDS.put(AccessDeniedException.class, "permission denied");
        WORDS.put(NotDirectoryException.class, "not a folder");
        WORDS.put(FileAlreadyExistsException.class, "a file of that name is in the way");
        WORDS.put(DirectoryNotEmptyException.class, "the folder is not empty");
        WORDS.put(FileSystemLoopException.class, "links that lead in a circle");
        WORDS.put(CharacterCodingException.class, "not text in UTF-8");
        WORDS.put(EOFException.class, "it ended too early");
        WORDS.put(ReadOnlyFileSystemException.class, "the disk is read-only");
    }

    private FileTrouble() {}

    /** Returns a reason to put after a colon or in brackets, such as "permission denied"; the path is left to the caller's sentence. */
    public static String reason(Exception problem) {
        for (Map.Entry<Class<? extends Exception>, String> known : WORDS.entrySet()) {
            if (known.getKey().isInstance(problem)) {
                return known.getValue();
            }
        }
        String said = problem instanceof FileSystemException failed ? failed.getReason() : problem.getMessage();
        return said == null || said.isBlank() ? "the system gives no reason" : lowerCase(said);
    }

    /** Makes the system's own words, such as "No space left on device", a part of a sentence. */
    private static String lowerCase(String said) {
        boolean isWord = said.length() > 1 && Character.isLowerCase(said.charAt(1));
        return isWord ? said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1) : said;
    }
}
