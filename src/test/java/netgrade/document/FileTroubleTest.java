package netgrade.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {

    @TempDir
    private Path folder;

    @Test
    void reasonsAreToldInWordsWithoutThePath() {
        assertEquals("permission denied", FileTrouble.reason(new AccessDeniedException("/x")));
        assertEquals("not text in UTF-8", FileTrouble.reason(new MalformedInputException(1)));
        assertEquals("it ended too early", FileTrouble.reason(new EOFException()));
        assertEquals("no space left on device", FileTrouble.reason(new FileSystemException("/x", null, "No space left on device")));
        assertEquals("the system gives no reason", FileTrouble.reason(new FileSystemException("/x")));
        assertEquals("CRC does not match", FileTrouble.reason(new IOException("CRC does not match")));
    }

    @Test
    void whatTheSystemThrowsIsToldInWords() {
        assertEquals("no such file or folder", reason(folder.resolve("none")));
        assertEquals("is a directory", reason(folder));
    }

    private static String reason(Path file) {
        return FileTrouble.reason(assertThrows(IOException.class, () -> Files.readString(file)));
    }
}
