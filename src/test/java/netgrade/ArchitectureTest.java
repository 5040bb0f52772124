package netgrade;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.harness.Languages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the street of DESIGN.md, section 5: which package may use which, and where each library lives. */
class ArchitectureTest {

    /** What each package may use of netgrade, besides itself. A package that is not here fails the test: add it on purpose. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("spi", Set.of()),
            Map.entry("wire", Set.of("spi")),
            Map.entry("worker", Set.of("spi", "wire")),
            Map.entry("intake", Set.of("document")),
            Map.entry("sandbox", Set.of("spi", "wire")),
            Map.entry("numeric", Set.of()),
            Map.entry("reference", Set.of("spi", "numeric")),
            Map.entry("data", Set.of("spi", "wire", "numeric", "document")),
            Map.entry("checks", Set.of("spi", "sandbox", "numeric", "reference", "data")),
            Map.entry("diagnosis", Set.of("spi", "sandbox", "numeric", "reference", "checks")),
            Map.entry("document", Set.of()),
            Map.entry("rubric", Set.of("document")),
            Map.entry("harness", Set.of("result", "document", "intake", "sandbox", "checks", "diagnosis", "rubric", "data", "numeric")),
            Map.entry("likeness", Set.of("intake")),
            // Wider than the street: writers show the outcomes and compiler messages of sandbox, and the measures and exhibits of checks.
            Map.entry("result", Set.of("rubric", "checks", "diagnosis", "sandbox", "document")),
            Map.entry("gradebook", Set.of("result", "rubric")),
            Map.entry("export", Set.of("result", "rubric", "diagnosis", "sandbox", "document")),
            Map.entry("report", Set.of("result", "rubric", "diagnosis", "sandbox", "document", "numeric")),
            Map.entry("review", Set.of("report", "result", "rubric", "intake", "document")),
            Map.entry(
                    "cli",
                    Set.of(
                            "intake", "sandbox", "data", "checks", "diagnosis", "document", "rubric", "harness",
                            "likeness", "result", "gradebook", "export",
                            "report", "review")));

    /** The one package of each library, by the library's own packages. */
    private static final Map<String, String> HOME = Map.ofEntries(
            Map.entry("org.junit..", "checks"),
            Map.entry("org.opentest4j..", "checks"),
            Map.entry("org.apiguardian..", "checks"),
            Map.entry("org.apache.commons.math3..", "numeric"),
            Map.entry("freemarker..", "report"),
            Map.entry("org.apache.commons.csv..", "gradebook"),
            Map.entry("picocli..", "cli"),
            Map.entry("me.tongfei..", "cli"),
            Map.entry("tools.jackson..", "document"),
            Map.entry("com.fasterxml.jackson..", "document"),
            Map.entry("com.networknt..", "document"),
            Map.entry("org.snakeyaml..", "document"),
            Map.entry("com.ezylang.evalex..", "rubric"),
            Map.entry("org.apache.commons.compress..", "intake"));

    /** Packages of the JDK: com.sun.source is javac's, com.sun.management tells the memory, com.sun.net.httpserver serves the review. */
    private static final String[] JDK = {"java..", "javax..", "com.sun.source..", "com.sun.management..", "com.sun.net.httpserver.."};

    private static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("netgrade");

    private static String folderOf(JavaClass type) {
        return type.getPackageName().replaceFirst("^netgrade\\.?", "").replaceFirst("\\..*", "");
    }

    private static String[] packages(Set<String> names) {
        return names.stream().map(name -> "netgrade." + name + "..").toArray(String[]::new);
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> found = ALL.stream().map(ArchitectureTest::folderOf).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(MAY_USE.keySet()), found, "left: the table of this test, right: the packages there are");
    }

    @TestFactory
    Stream<DynamicTest> packageUsesOnlyWhatItMay() {
        return new TreeMap<>(MAY_USE).entrySet().stream().map(entry -> dynamicTest(entry.getKey(), () -> {
            Set<String> allowed = new TreeSet<>(entry.getValue());
            allowed.add(entry.getKey());
            noClasses()
                    .that(resideInAPackage("netgrade." + entry.getKey() + ".."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("netgrade..").and(not(resideInAnyPackage(packages(allowed)))))
                    .check(ALL);
        }));
    }

    @Test
    void packagesFormNoRing() {
        slices().matching("netgrade.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @TestFactory
    Stream<DynamicTest> libraryIsUsedInOnePackage() {
        return new TreeMap<>(HOME).entrySet().stream().map(entry -> dynamicTest(entry.getKey() + " in " + entry.getValue(), () ->
                noClasses()
                        .that(resideInAPackage("netgrade..").and(not(resideInAPackage("netgrade." + entry.getValue() + ".."))))
                        .should()
                        .dependOnClassesThat(resideInAPackage(entry.getKey()))
                        .check(ALL)));
    }

    @Test
    void everyLibraryHasAHome() {
        String[] libraries = HOME.keySet().toArray(String[]::new);

        classes().should()
                .onlyDependOnClassesThat(resideInAPackage("netgrade..")
                        .or(resideInAnyPackage(JDK))
                        .or(resideInAnyPackage(libraries))
                        .or(primitives()))
                .because("a new library is added to the table of this test, with the one package that uses it")
                .check(ALL);
    }

    /** Returns the families: each has a package of its own in checks, in diagnosis or in both. */
    private static Set<String> families() {
        return ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.matches("netgrade\\.(checks|diagnosis)\\.\\w+"))
                .map(name -> name.replaceFirst(".*\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] packagesOf(Stream<String> families) {
        return families.flatMap(family -> Stream.of("netgrade.checks." + family + "..", "netgrade.diagnosis." + family + ".."))
                .toArray(String[]::new);
    }

    @TestFactory
    Stream<DynamicTest> familyKnowsNoOther() {
        return families().stream().map(family -> dynamicTest(family, () -> noClasses()
                .that(resideInAnyPackage(packagesOf(Stream.of(family))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packagesOf(families().stream().filter(other -> !other.equals(family)))))
                .because("a family is added and changed by itself")
                .check(ALL)));
    }

    @Test
    void nobodyElseKnowsAFamily() {
        noClasses().that()
                .resideOutsideOfPackages(packagesOf(families().stream()))
                .and()
                .doNotHaveFullyQualifiedName("netgrade.checks.Examiner")
                .should()
                .dependOnClassesThat(resideInAnyPackage(packagesOf(families().stream())))
                .because(
                        "a family is registered by a line of META-INF/services; only own checks of instructors have shortcuts to two of"
                        + " them")
                .check(ALL);
    }

    @Test
    void toolchainsAreNamedInOnePlace() {
        classes().that()
                .resideInAPackage("netgrade.sandbox.*..")
                .should()
                .onlyHaveDependentClassesThat(resideInAPackage("netgrade.sandbox.*..").or(type(Languages.class)))
                .because("a language is added by a package of its own and one line")
                .check(ALL);
    }

    @Test
    void workerHoldsNothingButTheJdkAndItsThreePackages() {
        classes().that()
                .resideInAnyPackage("netgrade.spi..", "netgrade.wire..", "netgrade.worker..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("netgrade.spi..", "netgrade.wire..", "netgrade.worker..")
                        .or(resideInAnyPackage(JDK))
                        .or(primitives()))
                .check(ALL);
    }

    @Test
    void onlyCommandLineAndWorkerPrintAndExit() {
        noClasses().that()
                .resideOutsideOfPackages("netgrade.cli..", "netgrade.worker..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(System.class, "setOut", PrintStream.class)
                .orShould()
                .callMethod(System.class, "setErr", PrintStream.class)
                .check(ALL);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> primitives() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "primitives and their arrays", type -> type.isPrimitive() || type.getBaseComponentType().isPrimitive());
    }
}
