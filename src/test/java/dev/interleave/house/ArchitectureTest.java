package dev.interleave.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house has floors, and nobody on a lower one knows a higher one. */
@AnalyzeClasses(packages = "dev.interleave", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FLOORS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("quantity").definedBy("dev.interleave.quantity..")
            .layer("program").definedBy("dev.interleave.program..")
            .layer("experiment").definedBy("dev.interleave.experiment..")
            .layer("trace").definedBy("dev.interleave.trace..")
            .layer("python").definedBy("dev.interleave.python..")
            .layer("simulation").definedBy("dev.interleave.simulation..")
            .layer("validation").definedBy("dev.interleave.validation..")
            .layer("analysis").definedBy("dev.interleave.analysis..")
            .layer("document").definedBy("dev.interleave.document..")
            .layer("picture").definedBy("dev.interleave.picture..")
            .layer("ui").definedBy("dev.interleave.ui..")
            .layer("cli").definedBy("dev.interleave.cli..")
            .whereLayer("quantity").mayNotAccessAnyLayer()
            .whereLayer("program").mayOnlyAccessLayers("quantity")
            .whereLayer("experiment").mayOnlyAccessLayers("quantity", "program")
            .whereLayer("trace").mayNotAccessAnyLayer()
            .whereLayer("python").mayOnlyAccessLayers("quantity", "program", "experiment", "trace")
            .whereLayer("simulation").mayOnlyAccessLayers("quantity", "program", "experiment", "trace")
            .whereLayer("validation").mayOnlyAccessLayers("quantity", "program", "experiment", "trace", "simulation", "python")
            .whereLayer("analysis").mayOnlyAccessLayers("quantity", "program", "experiment", "trace")
            .whereLayer("document").mayOnlyAccessLayers("quantity", "program", "experiment", "trace", "analysis")
            .whereLayer("picture").mayOnlyAccessLayers("quantity", "program", "experiment", "trace", "analysis")
            .because("everything is a value that flows one way: experiment, trace, analysis, people");

    @ArchTest
    static final ArchRule MACHINE_KNOWS_NO_PYTHON = noClasses()
            .that().resideInAPackage("dev.interleave.simulation.machine..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "dev.interleave.simulation.interpreter..", "dev.interleave.simulation.code..",
                    "dev.interleave.simulation.loop..", "dev.interleave.simulation.sync..", "dev.interleave.program..")
            .because("an operating system knows threads, not what runs on them");

    @ArchTest
    static final ArchRule LOOP_AND_LOCKS_ARE_DATA = noClasses()
            .that().resideInAnyPackage("dev.interleave.simulation.loop..", "dev.interleave.simulation.sync..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "dev.interleave.simulation.interpreter..", "dev.interleave.simulation.code..", "dev.interleave.trace..")
            .because("who waits in which order can be understood, and tested, without threads and time");

    @ArchTest
    static final ArchRule ONE_DOOR_OF_THE_SIMULATOR = noClasses()
            .that().resideOutsideOfPackage("dev.interleave.simulation..")
            .should().dependOnClassesThat().resideInAPackage("dev.interleave.simulation.*..")
            .because("Simulation is the door; what is behind it can then be rebuilt without anyone noticing");

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("dev.interleave.(*)..")
            .should().beFreeOfCycles()
            .ignoreDependency(resideInAPackage("dev.interleave"), resideInAnyPackage("dev.interleave.."))
            .because("parts that know each other in a circle are one part");

    @ArchTest
    static final ArchRule JAVAFX_STAYS_UPSTAIRS = noClasses()
            .that(not(resideInAnyPackage("dev.interleave.ui..", "dev.interleave")))
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
            .because("everything but the window must work, and be tested, without a toolkit");

    @ArchTest
    static final ArchRule NO_AWT = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "javafx.embed.swing..", "javafx.scene.web..")
            .because("a second toolkit would double the size of the installed runtime");

    @ArchTest
    static final ArchRule NO_OLD_JACKSON = noClasses()
            .should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.(core|databind)..")
            .because("Jackson 3 is in use, and one JSON library is enough");

    @ArchTest
    static final ArchRule NO_NETWORK = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "java.nio.channels.spi..")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.URLConnection")
            .because("nothing of what people do here reaches the network");

    @ArchTest
    static final ArchRule TRACES_ARE_MADE_BELOW = classes()
            .that().haveSimpleName("TraceBuilder")
            .should().onlyBeAccessed().byAnyPackage("dev.interleave.trace..", "dev.interleave.simulation..")
            .because("whoever shows a trace only reads it");
}
