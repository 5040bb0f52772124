package netgrade.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a file that a student wrote, whatever program saved it.
 *
 * @param text without a byte order mark where the encoding is not UTF-8
 * @param encoding its encoding's name
 * @param isGuessed whether nothing but the look of the bytes speaks for the encoding
 */
record SourceText(String text, String encoding, boolean isGuessed) {

    private static final String UTF_8 = "UTF-8";
    // In East Asian encodings the second half of a letter may be a backslash: before a "u", javac would take it for an escape, in a comment
    // too.
    private static final Pattern HALF_A_LETTER = Pattern.compile("(?<=[^\\x00-\\x7F])\\\\(?=u(?!u*[0-9a-fA-F]{4}))");
    private static final Charset WINDOWS = Charset.isSupported("windows-1252") ? Charset.forName("windows-1252")
            : StandardCharsets.ISO_8859_1;

    /** Returns the text of bytes: UTF-16 with a byte order mark, else UTF-8, else what can be guessed. */
    static SourceText of(byte[] bytes) {
        return marked(bytes)
                .or(() -> decoded(bytes, 0, StandardCharsets.UTF_8).filter(text -> text.indexOf('\0') < 0)
                        .map(text -> new SourceText(text, UTF_8, false)))
                .or(() -> unmarked(bytes))
                .orElseGet(() -> new SourceText(HALF_A_LETTER.matcher(new String(bytes, WINDOWS)).replaceAll("?"), WINDOWS.name(), true));
    }

    boolean isUtf8() {
        return encoding.equals(UTF_8);
    }

    private static Optional<SourceText> marked(byte[] bytes) {
        Charset charset = startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        boolean isMarked = charset == StandardCharsets.UTF_16LE || startsWith(bytes, 0xFE, 0xFF);
        return isMarked ? decoded(bytes, 2, charset).map(text -> new SourceText(text, "UTF-16", false)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Returns UTF-16 without a mark: code is ASCII for the most part, so that every other byte is 0. */
    private static Optional<SourceText> unmarked(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        if (bytes.length % 2 != 0 || most < bytes.length * 3 / 8 || most == 0) {
            return Optional.empty();
        }
        Charset charset = zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return decoded(bytes, 0, charset).map(text -> new SourceText(text, "UTF-16 without a byte order mark", true));
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
