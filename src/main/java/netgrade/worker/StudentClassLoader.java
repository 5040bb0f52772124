package netgrade.worker;

import java.util.HashMap;
import java.util.Map;

/** Defines a submission's classes from bytes; it reads no files, so manifests and service files have no effect. */
final class StudentClassLoader extends ClassLoader {

    /** The loader's name, by which stack frames of the submission are told from others. */
    static final String NAME = "submission";

    private final Map<String, byte[]> classes;

    StudentClassLoader(Map<String, byte[]> classes) {
        super(NAME, StudentClassLoader.class.getClassLoader());
        this.classes = new HashMap<>(classes);
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
