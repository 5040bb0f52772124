package netgrade.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the one class to grade among those of a submission.
 *
 * @param contract what it has to implement
 * @param service the class named in META-INF/services, empty when there is no such file
 */
record ClassChoice(Contract contract, String service) {

    /**
     * A class of a submission.
     *
     * @param interfaces which interfaces it implements, as {@link Contract#isIn} tells
     * @param isUsable whether an object of it can be made
     * @param obstacle why not, empty where it can
     */
    record Type(String name, int interfaces, boolean isUsable, String obstacle) {}

    /** Returns the compilation with its class, or with a sentence that says what was found instead. */
    Compilation among(List<Type> types, List<Diagnostic> messages, Map<String, byte[]> classes) {
        List<Type> fitting = types.stream().filter(type -> contract.isIn(type.interfaces())).toList();
        List<Type> usable = fitting.stream().filter(Type::isUsable).toList();
        if (!service.isEmpty()) {
            boolean found = usable.stream().anyMatch(type -> type.name().equals(service));
            return new Compilation(messages, classes, found ? service : "", contract, found ? "" : notTheOneNamed(types));
        }
        if (usable.size() == 1) {
            return new Compilation(messages, classes, usable.get(0).name(), contract, "");
        }
        return new Compilation(messages, classes, "", contract, usable.isEmpty() ? none(types, fitting) : several(usable));
    }

    private String notTheOneNamed(List<Type> types) {
        return "META-INF/services names " + service + ", which is no public class here that implements " + contract.interfaceName()
                + ". Found: " + names(types) + ".";
    }

    private String none(List<Type> types, List<Type> fitting) {
        if (!fitting.isEmpty()) {
            return "No class can be graded: "
                    + fitting.stream().map(type -> type.name() + " implements " + contract.interfaceName() + " but " + type.obstacle())
                            .collect(Collectors.joining("; "))
                    + ".";
        }
        return "No class implements " + contract.interfaceName() + ". Found: " + names(types) + "." + hint(types);
    }

    private String hint(List<Type> types) {
        List<String> others = new ArrayList<>();
        Arrays.stream(Contract.values())
                .filter(other -> other != contract)
                .forEach(other -> types.stream()
                        .filter(type -> other.isIn(type.interfaces()))
                        .forEach(type -> others.add(type.name() + " implements " + other.interfaceName())));
        if (!others.isEmpty()) {
            return " " + String.join("; ", others) + ", which other assignments ask for: was it meant for one of them?";
        }
        return types.isEmpty() ? "" : " Does " + types.get(0).name() + " say \"implements " + contract.interfaceName() + "\"?";
    }

    private String several(List<Type> usable) {
        return "More than one class implements " + contract.interfaceName() + ": " + names(usable) + ". Name the one to grade in "
                + contract.serviceFile() + ", or hand in one only.";
    }

    private static String names(List<Type> types) {
        return types.isEmpty() ? "no class" : types.stream().map(Type::name).collect(Collectors.joining(", "));
    }
}
