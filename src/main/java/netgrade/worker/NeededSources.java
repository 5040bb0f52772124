package netgrade.worker;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells which sources the class to grade needs, by the names that stand in them; no source has to be free of errors.
 *
 * <p>A name counts wherever it stands, in a text too, as for {@code Class.forName}: rather one file too many than one too few.
 */
final class NeededSources {

    /** A source: its package, the classes directly in it, and for each class anywhere in it what it extends and implements. */
    private record Unit(
            String path, String packageName, Set<String> declared, Map<String, Set<String>> parents, Set<String> used,
                    Set<String> imports) {}

    private final List<Unit> units = new ArrayList<>();

    NeededSources(Iterable<? extends CompilationUnitTree> trees) {
        trees.forEach(tree -> units.add(unit(tree)));
    }

    private static Unit unit(CompilationUnitTree tree) {
        // javac wraps our file objects, whose names are their paths.
        String path = tree.getSourceFile().getName();
        String packageName = tree.getPackageName() == null ? "" : tree.getPackageName().toString();
        Set<String> imports = tree.getImports().stream().map(line -> line.getQualifiedIdentifier().toString()).collect(Collectors.toSet());
        Unit unit = new Unit(path, packageName, new TreeSet<>(), new TreeMap<>(), new HashSet<>(), imports);
        for (Tree type : tree.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                unit.declared().add(declared.getSimpleName().toString());
            }
        }
        new Names().scan(tree, unit);
        return unit;
    }

    /** Collects the names in a source. */
    private static final class Names extends TreeScanner<Void, Unit> {

        @Override
        public Void visitClass(ClassTree type, Unit unit) {
            Set<String> parents = unit.parents().computeIfAbsent(type.getSimpleName().toString(), none -> new TreeSet<>());
            type.getImplementsClause().forEach(parent -> parents.add(simpleName(parent)));
            if (type.getExtendsClause() != null) {
                parents.add(simpleName(type.getExtendsClause()));
            }
            return super.visitClass(type, unit);
        }

        private static String simpleName(Tree type) {
            String text = type.toString().replaceFirst("<.*", "");
            return text.substring(text.lastIndexOf('.') + 1);
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Unit unit) {
            unit.used().add(name.getName().toString());
            return super.visitIdentifier(name, unit);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree select, Unit unit) {
            unit.used().add(select.getIdentifier().toString());
            return super.visitMemberSelect(select, unit);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Unit unit) {
            if (literal.getValue() instanceof String text) {
                unit.used().addAll(List.of(text.split("[.$]")));
            }
            return super.visitLiteral(literal, unit);
        }
    }

    /**
     * Returns the paths of the sources that are needed; none if no class is found to begin with.
     *
     * @param interfaceName the simple name of what the class has to implement
     * @param className the class, where it is known; else empty
     */
    Set<String> of(String interfaceName, String className) {
        Deque<Unit> open = new ArrayDeque<>(units.stream().filter(unit -> isRoot(unit, implementing(interfaceName), className)).toList());
        Set<String> needed = new TreeSet<>();
        while (!open.isEmpty()) {
            Unit unit = open.poll();
            if (needed.add(unit.path())) {
                unit.used().forEach(name -> open.addAll(declaring(name, unit)));
            }
        }
        return needed;
    }

    private static boolean isRoot(Unit unit, Set<String> implementing, String className) {
        if (!className.isEmpty()) {
            String prefix = unit.packageName().isEmpty() ? "" : unit.packageName() + ".";
            return unit.declared().stream().map(prefix::concat)
                    .anyMatch(name -> className.equals(name) || className.startsWith(name + "$"));
        }
        return unit.parents().keySet().stream().anyMatch(implementing::contains);
    }

    /** Returns the classes that implement the interface, or extend one that does. */
    private Set<String> implementing(String interfaceName) {
        Set<String> found = new HashSet<>(Set.of(interfaceName));
        boolean isNew = true;
        while (isNew) {
            isNew = false;
            for (Unit unit : units) {
                for (Map.Entry<String, Set<String>> type : unit.parents().entrySet()) {
                    isNew |= type.getValue().stream().anyMatch(found::contains) && found.add(type.getKey());
                }
            }
        }
        found.remove(interfaceName);
        return found;
    }

    /** Returns the sources that declare a class of that name: those in reach of the one that uses it, else all. */
    private List<Unit> declaring(String name, Unit user) {
        List<Unit> all = units.stream().filter(unit -> unit.declared().contains(name)).toList();
        List<Unit> inReach = all.stream().filter(unit -> isInReach(unit, name, user)).toList();
        return inReach.isEmpty() ? all : inReach;
    }

    private static boolean isInReach(Unit unit, String name, Unit user) {
        return unit.packageName().equals(user.packageName())
                || user.imports().contains(unit.packageName() + ".*")
                || user.imports().contains(unit.packageName() + "." + name);
    }

    /** Returns the classes that several sources declare, by their full names, with the paths of these sources. */
    Map<String, List<String>> declaredTwice() {
        Map<String, List<String>> paths = new TreeMap<>();
        for (Unit unit : units) {
            String prefix = unit.packageName().isEmpty() ? "" : unit.packageName() + ".";
            unit.declared().forEach(name -> paths.computeIfAbsent(prefix + name, none -> new ArrayList<>()).add(unit.path()));
        }
        paths.values().removeIf(of -> of.size() < 2);
        return paths;
    }
}
