package netgrade.worker;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources held in memory to classes held in memory.
 *
 * <p>Sources see the JDK and {@code netgrade.spi}, nothing else. Annotation processors never run. The release of the language does not
 * depend on the JDK that runs, so that a submission compiles everywhere or nowhere.
 */
final class SourceCompiler {

    private static final String NET = "netgrade.spi.NeuralNet";
    private static final String LINEAR = "netgrade.spi.LinearClassifier";

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    // Shared by all compilations: it keeps the JDK's own classes indexed, and holds nothing of a submission.
    private final StandardJavaFileManager platform = javac.getStandardFileManager(null, Locale.ROOT, null);

    /** One message of the compiler. */
    record Message(boolean isError, String path, long line, String text) {}

    /**
     * One class of a submission.
     *
     * @param obstacle why an implementing class cannot be used, empty when it can
     */
    record Type(String name, boolean implementsNet, boolean implementsLinear, String obstacle) {
        boolean isUsable() {
            return (implementsNet || implementsLinear) && obstacle.isEmpty();
        }
    }

    /**
     * What came of a compilation; there are classes only when there is no error.
     *
     * @param errors how many errors there are, of which {@code messages} may hold fewer
     * @param leftOut sources that were not compiled because the class to grade does not need them
     */
    record Compiled(List<Message> messages, int errors, Map<String, byte[]> classes, List<Type> types, List<String> leftOut) {}

    private static List<String> options(int release) {
        String java = String.valueOf(release);
        return List.of("-proc:none", "-implicit:none", "-source", java, "-target", java, "-Xlint:-options", "-nowarn", "-g", "-Xmaxerrs",
                "1000");
    }

    /** Returns classes of that release of Java, or why there are none. */
    Compiled compile(Map<String, String> sources, int release) {
        return compile(sources, release, List.of());
    }

    /**
     * Compiles only what one class needs.
     *
     * @param interfaceName the simple name of what the class implements
     * @param className the class, where it is known; else empty
     */
    Compiled compileNeeded(Map<String, String> sources, String interfaceName, String className, int release) {
        Map<String, String> needed = new TreeMap<>(sources);
        try {
            needed.keySet().retainAll(new NeededSources(parsed(sources, release)).of(interfaceName, className));
        } catch (StackOverflowError | IOException | RuntimeException failure) {
            // What the compiler cannot parse it cannot compile either, and says so.
            return compile(sources, release);
        }
        if (needed.isEmpty()) {
            return compile(sources, release);
        }
        return compile(needed, release, sources.keySet().stream().filter(path -> !needed.containsKey(path)).sorted().toList());
    }

    private Iterable<? extends CompilationUnitTree> parsed(Map<String, String> sources, int release) throws IOException {
        return ((JavacTask) javac.getTask(null, new MemoryFiles(platform), found -> {}, options(release), null, units(sources))).parse();
    }

    private static List<JavaFileObject> units(Map<String, String> sources) {
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new MemoryFiles.Source(path, text)));
        return units;
    }

    private Compiled compile(Map<String, String> sources, int release, List<String> leftOut) {
        Messages messages = new Messages();
        MemoryFiles files = new MemoryFiles(platform);
        List<Type> types = List.of();
        try {
            JavacTask task = (JavacTask) javac.getTask(null, files, messages::add, options(release), null, units(sources));
            types = types(task, messages);
            refuseReservedPackages(types, messages);
            if (messages.errors() == 0) {
                task.generate();
            }
        } catch (StackOverflowError | IOException | RuntimeException failure) {
            // The compiler itself failed on these sources: they are nested too deeply, or built to break it.
            messages.addError("the compiler gave up: " + failure.getClass().getSimpleName());
        }
        boolean failed = messages.errors() > 0;
        return new Compiled(
                messages.list(), messages.errors(), failed ? Map.of() : new TreeMap<>(files.classes()), failed ? List.of() : types,
                        leftOut);
    }

    private static List<Type> types(JavacTask task, Messages messages) throws IOException {
        messages.declaredTwice(new NeededSources(task.parse()).declaredTwice());
        List<TypeElement> found = new ArrayList<>();
        for (Element element : task.analyze()) {
            if (element instanceof TypeElement type) {
                collect(type, found);
            }
        }
        List<Type> types = new ArrayList<>();
        for (TypeElement type : found) {
            boolean net = isA(task, type, NET);
            boolean linear = isA(task, type, LINEAR);
            String name = task.getElements().getBinaryName(type).toString();
            types.add(new Type(name, net, linear, net || linear ? obstacle(type) : ""));
        }
        types.sort(java.util.Comparator.comparing(Type::name));
        return types;
    }

    private static boolean isA(JavacTask task, TypeElement type, String name) {
        TypeMirror erased = task.getTypes().erasure(type.asType());
        return task.getTypes().isAssignable(erased, task.getElements().getTypeElement(name).asType());
    }

    private static void collect(TypeElement type, List<TypeElement> found) {
        if (!found.contains(type)) {
            found.add(type);
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, found));
        }
    }

    private static String obstacle(TypeElement type) {
        Set<Modifier> modifiers = type.getModifiers();
        boolean nested = type.getNestingKind().isNested();
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            return "is not a class";
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            return "is abstract";
        }
        if (!modifiers.contains(Modifier.PUBLIC)) {
            return "is not public";
        }
        if (nested && !modifiers.contains(Modifier.STATIC)) {
            return "is an inner class and not static";
        }
        boolean constructible = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(c -> c.getParameters().isEmpty() && c.getModifiers().contains(Modifier.PUBLIC));
        return constructible ? "" : "has no public constructor without arguments";
    }

    private static void refuseReservedPackages(List<Type> types, Messages messages) {
        types.stream()
                .filter(type -> type.name().startsWith("netgrade."))
                .forEach(type -> messages.addError(
                        "class " + type.name() + " is in a package of the grader; packages named netgrade are reserved"));
    }
}
