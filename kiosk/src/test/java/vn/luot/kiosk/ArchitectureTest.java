package vn.luot.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arrows between the kiosk's packages.
class ArchitectureTest {
    private static final String PANEL = "vn.luot.kiosk.panel..";
    private static final String TICKET = "vn.luot.ticket..";
    private static final String HARDWARE = "vn.luot.kiosk.hardware..";
    private static final String OUTBOX = "vn.luot.kiosk.outbox..";
    private static final String LINK = "vn.luot.kiosk.link..";

    private static final JavaClasses KIOSK =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.luot.kiosk");

    @TestFactory
    Stream<DynamicTest> layout() {
        return Stream.of(
                        thePanelIsPure(),
                        pureCodeTakesTimeAndChanceAsArguments(),
                        pureCodeOpensNothing(),
                        never(HARDWARE, OUTBOX, LINK, PANEL),
                        never(OUTBOX, HARDWARE, LINK, TICKET),
                        never(LINK, HARDWARE, TICKET),
                        never("vn.luot.kiosk..", "vn.luot.hub.."),
                        only("org.eclipse.paho..", "vn.luot.link.."),
                        only("com.pi4j..", "vn.luot.kiosk.hardware.pi.."),
                        only("com.fazecast..", "vn.luot.kiosk.hardware.."),
                        only("com.fasterxml.jackson..", "vn.luot.wire.."),
                        only("picocli..", "vn.luot.kiosk"),
                        slices().matching("vn.luot.kiosk.(*)..").should().beFreeOfCycles(),
                        nothingBelowSeesTheStart(),
                        namesSayWhatThingsAre())
                .map(rule -> rule.allowEmptyShould(true))
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(KIOSK)));
    }

    @Test
    void looksAtTheKiosk() {
        assertThat(KIOSK.contain("vn.luot.kiosk.panel.Panel")).isTrue();
        assertThat(KIOSK.contain("vn.luot.kiosk.link.HubLink")).isTrue();
    }

    private static ArchRule thePanelIsPure() {
        return classes()
                .that()
                .resideInAPackage(PANEL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        PANEL,
                        "vn.luot.wire..",
                        "vn.luot.text..",
                        "java.lang..",
                        "java.util",
                        "java.util.function..",
                        "java.util.stream..",
                        "java.time..",
                        "org.jspecify..");
    }

    private static ArchRule pureCodeTakesTimeAndChanceAsArguments() {
        return noClasses()
                .that()
                .resideInAPackage(PANEL)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class);
    }

    private static ArchRule pureCodeOpensNothing() {
        return noClasses()
                .that()
                .resideInAPackage(PANEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.nio.channels..", "java.net..", "org.slf4j..");
    }

    private static ArchRule never(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }

    private static ArchRule only(String library, String users) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(users)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static ArchRule nothingBelowSeesTheStart() {
        return noClasses()
                .that()
                .resideInAPackage("vn.luot.kiosk.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.luot.kiosk");
    }

    private static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveSimpleNameStartingWith("Base");
    }
}
