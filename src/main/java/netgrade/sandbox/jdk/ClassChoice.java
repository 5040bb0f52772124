package netgrade.sandbox.jdk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import netgrade.sandbox.Contract;

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
     * @param interfaces which interfaces it implements: 1 NeuralNet, 2 LinearClassifier, 3 both, 0 neither
     * @param isUsable whether an object of it can be made
     * @param obstacle why not, empty where it can
     */
    record Type(String name, int interfaces, boolean isUsable, String obstacle) {}

    /**
     * The choice.
     *
     * @param name binary name of the class; empty where there is none
     * @param failure what was found instead, a sentence for the student; empty where there is one
     */
    record Chosen(String name, String failure) {}

    /** Returns the class to grade, or a sentence that says what was found instead. */
    Chosen among(List<Type> types) {
        List<Type> fitting = types.stream().filter(type -> isIn(type.interfaces(), contract)).toList();
        List<Type> usable = fitting.stream().filter(Type::isUsable).toList();
        if (!service.isEmpty()) {
            boolean found = usable.stream().anyMatch(type -> type.name().equals(service));
            return found ? new Chosen(service, "") : new Chosen("", notTheOneNamed(types));
        }
        return usable.size() == 1
                ? new Chosen(usable.get(0).name(), "")
                : new Chosen("", usable.isEmpty() ? none(types, fitting) : several(usable));
    }

    private static boolean isIn(int interfaces, Contract contract) {
        return (interfaces & (contract == Contract.NET ? 1 : 2)) != 0;
    }

    private String notTheOneNamed(List<Type> types) {
        return "META-INF/services names " + service + ", but no public class of that name implements " + contract.interfaceName()
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
                        .filter(type -> isIn(type.interfaces(), other))
                        .forEach(type -> others.add(type.name() + " implements " + other.interfaceName())));
        if (!others.isEmpty()) {
            return " " + String.join("; ", others) + ", which other assignments ask for: is it meant for one of them?";
        }
        return types.isEmpty() ? "" : " Does " + types.get(0).name() + " say \"implements " + contract.interfaceName() + "\"?";
    }

    private String several(List<Type> usable) {
        return "More than one class implements " + contract.interfaceName() + ": " + names(usable) + ". Name the one to grade in "
                + Sources.serviceFile(contract) + ", or hand in only one.";
    }

    private static String names(List<Type> types) {
        return types.isEmpty() ? "no class" : types.stream().map(Type::name).collect(Collectors.joining(", "));
    }
}
