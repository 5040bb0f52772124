package netgrade.worker;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Defines a submission's classes from bytes and finds its other files by the ends of their paths; it reads no files, so manifests and
 * service files have no effect.
 */
final class StudentClassLoader extends ClassLoader {

    /** The loader's name, by which stack frames of the submission are told from others. */
    static final String NAME = "submission";

    private final Map<String, byte[]> classes;
    private final Map<String, byte[]> resources;

    StudentClassLoader(Map<String, byte[]> classes, Map<String, byte[]> resources) {
        super(NAME, StudentClassLoader.class.getClassLoader());
        this.classes = new HashMap<>(classes);
        this.resources = Map.copyOf(resources);
    }

    // Wherever a project keeps its resources, beside the classes, in src or in src/main/resources: the shortest path that ends so.
    @Override
    protected URL findResource(String name) {
        String found = null;
        for (String path : resources.keySet()) {
            if ((path.equals(name) || path.endsWith("/" + name)) && (found == null || comesBefore(path, found))) {
                found = path;
            }
        }
        return found == null ? null : url(found, resources.get(found));
    }

    // No comparator of lambdas: linking the first one costs each worker several milliseconds.
    private static boolean comesBefore(String path, String other) {
        return path.length() < other.length() || path.length() == other.length() && path.compareTo(other) < 0;
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL found = findResource(name);
        return Collections.enumeration(found == null ? List.of() : List.of(found));
    }

    private static URL url(String path, byte[] bytes) {
        try {
            return new URL("submission", "", -1, "/" + path, new InMemory(bytes));
        } catch (MalformedURLException e) {
            return null;
        }
    }

    /** Opens a file that lies in memory. */
    private static final class InMemory extends URLStreamHandler {

        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null || name.startsWith("netgrade.")) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
