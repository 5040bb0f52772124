package netgrade.worker;

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
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources held in memory to classes held in memory.
 *
 * <p>Sources see the JDK and {@code netgrade.spi}, nothing else. Annotation processors never run. The language is Java 17 whatever JDK
 * runs, so that a submission compiles everywhere or nowhere.
 */
final class SourceCompiler {

    private static final int MAX_MESSAGES = 50;
    private static final int MAX_MESSAGE = 1000;
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:none", "-source", "17", "-target", "17", "-Xlint:-options", "-nowarn", "-g");
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

    /** What came of a compilation; there are classes only when there is no error. */
    record Compiled(List<Message> messages, Map<String, byte[]> classes, List<Type> types) {}

    /** Returns classes, or why there are none. */
    Compiled compile(Map<String, String> sources) {
        List<Message> messages = new ArrayList<>();
        MemoryFiles files = new MemoryFiles(platform);
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new MemoryFiles.Source(path, text)));
        List<Type> types = List.of();
        try {
            JavacTask task = (JavacTask) javac.getTask(null, files, found -> add(messages, found), OPTIONS, null, units);
            types = types(task);
            refuseReservedPackages(types, messages);
            if (!hasError(messages)) {
                task.generate();
            }
        } catch (StackOverflowError | IOException | RuntimeException failure) {
            // The compiler itself failed on these sources: they are nested too deeply, or built to break it.
            messages.add(new Message(true, "", 0, "the compiler gave up: " + failure.getClass().getSimpleName()));
        }
        boolean failed = hasError(messages);
        return new Compiled(messages, failed ? Map.of() : new TreeMap<>(files.classes()), failed ? List.of() : types);
    }

    private static List<Type> types(JavacTask task) throws IOException {
        task.parse();
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

    private static void refuseReservedPackages(List<Type> types, List<Message> messages) {
        types.stream()
                .filter(type -> type.name().startsWith("netgrade."))
                .forEach(type -> messages.add(new Message(
                        true, "", 0, "class " + type.name() + " is in a package of the grader; packages named netgrade are reserved")));
    }

    private static void add(List<Message> messages, Diagnostic<? extends JavaFileObject> found) {
        boolean error = found.getKind() == Diagnostic.Kind.ERROR;
        if (messages.size() < MAX_MESSAGES && (error || found.getKind() == Diagnostic.Kind.WARNING)) {
            String text = found.getMessage(Locale.ROOT);
            String cut = text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE) + " ...";
            String path = found.getSource() instanceof MemoryFiles.Source source ? source.path() : "";
            messages.add(new Message(error, path, Math.max(found.getLineNumber(), 0), cut));
        } else if (error && !hasError(messages)) {
            messages.set(messages.size() - 1, new Message(true, "", 0, "more than " + MAX_MESSAGES + " messages"));
        }
    }

    private static boolean hasError(List<Message> messages) {
        return messages.stream().anyMatch(Message::isError);
    }
}
