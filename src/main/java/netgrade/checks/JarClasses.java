package netgrade.checks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The classes of an instructor's jar, beside netgrade's own.
 *
 * <p>They are held in memory: the jar may be built anew while a class is being graded, and what is graded by is what was hashed.
 */
final class JarClasses extends ClassLoader {

    private static final String CLASS = ".class";

    private final Map<String, byte[]> files;

    private JarClasses(Map<String, byte[]> files) {
        super("checks-jar", JarClasses.class.getClassLoader());
        this.files = files;
    }

    /**
     * Reads a jar.
     *
     * @throws IOException if it is damaged; a file that is no jar at all is one without files
     */
    static JarClasses read(byte[] jar) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), entries.readAllBytes());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a file name in it is not text", e);
        }
        return new JarClasses(files);
    }

    /** Returns the names of its classes but nested ones, sorted. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        files.keySet().stream()
                .filter(file -> file.endsWith(CLASS) && !file.contains("$") && !file.contains("-"))
                .forEach(file -> names.add(file.substring(0, file.length() - CLASS.length()).replace('/', '.')));
        return names;
    }

    /** Returns whether that class is in the jar. */
    boolean holds(String name) {
        return files.containsKey(fileOf(name));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = files.get(fileOf(name));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] bytes = files.get(name);
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }

    private static String fileOf(String name) {
        return name.replace('.', '/') + CLASS;
    }
}
