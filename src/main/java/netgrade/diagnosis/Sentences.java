package netgrade.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import netgrade.checks.Once;

/**
 * What students read about mistakes: files of sentences beside the rubrics, each read when one of its sentences is first asked for.
 *
 * <p>They are properties in UTF-8 and no YAML, because nearly every submission that fails needs one of them, and the JDK reads these in a
 * millisecond. {@code {name}} in a sentence stands for what the code fills in.
 */
public final class Sentences {

    private static final Sentences READING = of("reading");

    private final String file;
    private final Once<Properties> texts;

    private Sentences(String file) {
        this.file = file;
        this.texts = new Once<>(() -> read(file));
    }

    /** Returns those of the file {@code rubric/mistakes/<name>.properties}; it is not opened yet. */
    public static Sentences of(String name) {
        return new Sentences("rubric/mistakes/" + name + ".properties");
    }

    /** Returns what is said of the mistake of that id. */
    public Words about(String id) {
        return about(id, Map.of());
    }

    /**
     * Returns what is said of the mistake of that id.
     *
     * @param values what {@code {name}} stands for, by name
     */
    public Words about(String id, Map<String, String> values) {
        return new Words(this, id, values);
    }

    /**
     * Returns a sentence.
     *
     * @param values what {@code {name}} stands for, by name
     */
    public String get(String key, Map<String, String> values) {
        String text = texts.get().getProperty(key);
        if (text == null) {
            throw new IllegalStateException(file + " has no sentence \"" + key + "\"");
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private boolean has(String key) {
        return texts.get().containsKey(key);
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return texts;
    }

    /** What is said of one mistake; read when it is first asked for. */
    public static final class Words {

        private final Sentences sentences;
        private final String id;
        private final Map<String, String> values;

        private Words(Sentences sentences, String id, Map<String, String> values) {
            this.sentences = sentences;
            this.id = id;
            this.values = Map.copyOf(values);
        }

        String title() {
            return get("title");
        }

        Lesson lesson() {
            return new Lesson(get("computed"), get("asked"), get("formula"), READING.get(get("read"), Map.of()));
        }

        /** Returns a part of what is said: that of the mistake itself, or the one that stands for all of its file. */
        private String get(String part) {
            String own = id + "." + part;
            return sentences.get(sentences.has(own) ? own : part, values);
        }
    }
}
