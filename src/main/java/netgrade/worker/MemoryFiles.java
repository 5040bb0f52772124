package netgrade.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Keeps the compiler's files in memory, and shows it nothing of the class path but the student's interface. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private static final String SPI = "netgrade.spi";

    private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

    MemoryFiles(StandardJavaFileManager platform) {
        super(platform);
    }

    /** Returns the class files written, by binary name. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new HashMap<>();
        outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    @Override
    public Iterable<JavaFileObject> list(JavaFileManager.Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (location == StandardLocation.CLASS_PATH && !packageName.equals(SPI)) {
            return List.of();
        }
        // All sources are given as compilation units: none is looked for, and there is no module path.
        return location == StandardLocation.SOURCE_PATH ? List.of() : super.list(location, packageName, kinds, recurse);
    }

    @Override
    public boolean hasLocation(JavaFileManager.Location location) {
        return location != StandardLocation.SOURCE_PATH && super.hasLocation(location);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(JavaFileManager.Location location, String className, Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                outputs.put(className, bytes);
                return bytes;
            }
        };
    }

    @Override
    public void close() {
        // The platform's files stay open for the next compilation.
    }

    /** A source file in memory. */
    static final class Source extends SimpleJavaFileObject {

        private final String path;
        private final String text;

        Source(String path, String text) {
            super(uri(path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        String path() {
            return path;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /** Learning platforms rename files ({@code TwoLayerNet-1.java}): the class's name need not be the file's. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }

        @Override
        public String getName() {
            return path;
        }

        private static URI uri(String path) {
            try {
                return new URI("memory", null, "/" + path, null);
            } catch (java.net.URISyntaxException e) {
                return URI.create("memory:///source.java");
            }
        }
    }
}
