package netgrade.checks;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The checks of an instructor's jar, and all that is wrong with them.
 *
 * <p>A jar is the instructor's own word and is trusted as netgrade's code is: its classes are loaded into the grader.
 */
public final class OwnChecks {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*([.][A-Za-z0-9_-]+)*");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Map<String, DeclaredCheck> checks = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private OwnChecks() {}

    /**
     * Something to put right.
     *
     * @param classIndex which of the named classes it is about; empty if it is the jar
     * @param message what, and what was expected
     */
    public record Problem(OptionalInt classIndex, String message) {}

    /** Returns no checks: those of an assignment without a jar. */
    public static OwnChecks none() {
        return new OwnChecks();
    }

    /**
     * Reads the checks of a jar; what cannot be used is left out and is among the {@link #problems}.
     *
     * @param jarName what messages call the jar
     * @param classes full names of the classes whose checks are wanted
     */
    public static OwnChecks read(String jarName, byte[] jar, List<String> classes) {
        OwnChecks checks = new OwnChecks();
        try {
            checks.addAll(jarName, JarClasses.read(jar), classes);
        } catch (IOException e) {
            checks.report(OptionalInt.empty(), "\"" + jarName + "\" cannot be read as a jar (" + e.getMessage() + "); build it again");
        }
        return checks;
    }

    /** Returns everything that is wrong, in the order of the classes. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the names of the checks, each with the names of the numbers it offers to formulas. */
    public Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new TreeMap<>();
        checks.forEach((id, check) -> known.put(id, Set.copyOf(check.values())));
        return known;
    }

    /** Returns each check by its name. */
    Map<String, DeclaredCheck> checks() {
        return Map.copyOf(checks);
    }

    private void addAll(String jarName, JarClasses jar, List<String> classes) {
        if (jar.names().isEmpty()) {
            report(OptionalInt.empty(), "\"" + jarName + "\" holds no classes; expected a jar with compiled checks");
            return;
        }
        for (int i = 0; i < classes.size(); i++) {
            OptionalInt index = OptionalInt.of(i);
            String name = classes.get(i);
            if (classes.indexOf(name) < i) {
                report(index, "class \"" + name + "\" is listed twice");
            } else if (!jar.holds(name)) {
                report(index, "class \"" + name + "\" is not in \"" + jarName + "\"; classes in it: " + String.join(", ", jar.names()));
            } else {
                add(name, jar, index);
            }
        }
    }

    private void add(String name, JarClasses jar, OptionalInt index) {
        try {
            Class<?> type = Class.forName(name, false, jar);
            if (type.getClassLoader() != jar) {
                report(index, "class \"" + name + "\" has the name of one of netgrade's own; put yours in a package of its own");
            } else {
                add(type, index);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            report(index, "class \"" + name + "\" cannot be loaded (" + e
                    + "); checks use the JDK, netgrade.jar and their own jar, and are "
                    + "compiled for Java " + Runtime.version().feature() + " or older");
        }
    }

    private void add(Class<?> type, OptionalInt index) {
        // By name: the JVM gives methods in no certain order.
        List<Method> found = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .sorted(Comparator.comparing(method -> check(method).id() + " " + method.getName()))
                .toList();
        if (found.isEmpty()) {
            report(index, "class \"" + type.getName()
                    + "\" holds no check; a check is a method with @netgrade.checks.Check and a parameter "
                    + "of type Examiner");
        }
        if (Modifier.isAbstract(type.getModifiers()) || type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            report(index, "class \"" + type.getName() + "\" is abstract or an inner class; a new object of it is made for each check");
        } else {
            found.forEach(method -> add(method, index));
        }
    }

    private void add(Method method, OptionalInt index) {
        String id = check(method).id();
        List<String> wrong = new ArrayList<>(new LinkedHashSet<>(List.of(idProblem(id), formProblem(method), valuesProblem(method))));
        wrong.remove("");
        wrong.forEach(problem -> report(index, "check \"" + id + "\" of " + nameOf(method) + " " + problem));
        if (wrong.isEmpty()) {
            checks.put(id, DeclaredCheck.of(method, Optional.empty(), Optional.empty()));
        }
    }

    private String idProblem(String id) {
        if (!ID.matcher(id).matches()) {
            return "has no usable id; expected letters, digits, hyphens and underscores, in parts joined by dots, such as own.rows";
        }
        if (Checks.declared(id).isPresent()) {
            return "has the id of one of netgrade's checks; choose another, such as own." + id;
        }
        return Optional.ofNullable(checks.get(id)).map(other -> "has the id of " + nameOf(other.code()) + "; choose another").orElse("");
    }

    private static String formProblem(Method method) {
        boolean runs = method.getReturnType() == void.class && (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0;
        boolean asks = Arrays.equals(method.getParameterTypes(), new Class<?>[] {Examiner.class});
        return runs && asks
                ? ""
                : "cannot be run; expected a method that is neither private nor static, returns void and has one parameter, an "
                        + "Examiner";
    }

    private static String valuesProblem(Method method) {
        if (check(method).images()) {
            return "says images = true; checks of your own do not train on images";
        }
        return Arrays.stream(check(method).values())
                .filter(name -> !VALUE.matcher(name).matches())
                .findFirst()
                .map(name -> "offers a number named \"" + name + "\"; expected a letter, then letters, digits and underscores")
                .orElse("");
    }

    private static Check check(Method method) {
        return method.getAnnotation(Check.class);
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }

    private void report(OptionalInt index, String message) {
        problems.add(new Problem(index, message));
    }
}
