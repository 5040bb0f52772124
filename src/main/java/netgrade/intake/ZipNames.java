package netgrade.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the names in a .zip that does not say how they are written. */
final class ZipNames {

    /** Encodings in which the byte of {@code \} may be half a letter. */
    private static final List<String> WITH_BACKSLASHES = List.of("windows-31j", "GBK", "Big5");

    private ZipNames() {}

    /** Returns the text of a name. */
    static String text(byte[] name) {
        // Without a flag the standard says CP437, but macOS and many libraries write UTF-8; hardly any other text is valid UTF-8.
        return decoded(name, StandardCharsets.UTF_8).orElseGet(() -> {
            String text = new String(name, charset("IBM437").orElse(StandardCharsets.ISO_8859_1));
            return text.contains("\\") ? asian(name).orElse(text) : text;
        });
    }

    // Read as CP437, half a letter would be a separator, and one student's folder two.
    private static Optional<String> asian(byte[] name) {
        return WITH_BACKSLASHES.stream()
                .flatMap(encoding -> charset(encoding).stream())
                .flatMap(charset -> decoded(name, charset).stream())
                .filter(text -> !text.contains("\\"))
                .findFirst();
    }

    private static Optional<Charset> charset(String name) {
        return Stream.of(name).filter(Charset::isSupported).map(Charset::forName).findFirst();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
