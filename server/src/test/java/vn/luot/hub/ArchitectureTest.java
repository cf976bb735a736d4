package vn.luot.hub;

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
import java.time.LocalTime;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arrows between the hub's packages.
class ArchitectureTest {
    private static final JavaClasses HUB =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.luot");

    @TestFactory
    Stream<DynamicTest> layout() {
        return Stream.of(
                        rulesArePure(),
                        forecastsArePure(),
                        rulesTakeTimeAndChanceAsArguments(),
                        only("web", "io.javalin..", "vn.luot.hub.web.."),
                        only("mqtt", "org.eclipse.paho..", "vn.luot.hub.mqtt..", "vn.luot.link.."),
                        only("the broker", "org.apache.activemq..", "vn.luot.hub.mqtt.."),
                        only(
                                "the database's users",
                                "org.jdbi..",
                                "vn.luot.hub.journal..",
                                "vn.luot.hub.report..",
                                "vn.luot.hub.accounts..",
                                "vn.luot.hub.tls.."),
                        only("the log", "ch.qos.logback..", "vn.luot.hub.logs.."),
                        only("the figures", "io.micrometer..", "vn.luot.hub.metrics.."),
                        only("accounts", "com.password4j..", "vn.luot.hub.accounts.."),
                        only("mail", "jakarta.mail..", "vn.luot.hub.delivery.."),
                        only("push", "com.zerodeplibs..", "vn.luot.hub.push.."),
                        only("who vouches for staff", "com.nimbusds..", "vn.luot.hub.oidc.."),
                        onlyTheStartSeesPicocli(),
                        theEngineKnowsOnlyTheRules(),
                        nothingBelowSeesTheStart(),
                        slices().matching("vn.luot.hub.(*)..").should().beFreeOfCycles(),
                        namesSayWhatThingsAre())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HUB)));
    }

    @Test
    void looksAtTheHub() {
        assertThat(HUB.contain("vn.luot.hub.queue.Office")).isTrue();
        assertThat(HUB.contain("vn.luot.hub.engine.Engine")).isTrue();
    }

    private static ArchRule rulesArePure() {
        return pure("vn.luot.hub.queue..");
    }

    /// Chance comes from a seed: the same event gives the same forecast.
    private static ArchRule forecastsArePure() {
        return pure("vn.luot.hub.forecast");
    }

    /// A digest is pure; chance of any kind is caught below.
    private static ArchRule pure(String home) {
        return classes()
                .that()
                .resideInAPackage(home)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        home,
                        "vn.luot.hub.queue..",
                        "vn.luot.wire..",
                        "vn.luot.text..",
                        "java.lang..",
                        "java.util",
                        "java.util.function..",
                        "java.util.stream..",
                        "java.time..",
                        "java.math..",
                        "java.nio.charset",
                        "java.security",
                        "org.jspecify..");
    }

    private static ArchRule rulesTakeTimeAndChanceAsArguments() {
        return noClasses()
                .that()
                .resideInAPackage("vn.luot.hub.queue..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalTime.class, "now")
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
                .accessField(System.class, "out")
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

    private static ArchRule only(String who, String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .as("only " + who + " should see " + library);
    }

    private static ArchRule onlyTheStartSeesPicocli() {
        return noClasses()
                .that()
                .resideInAPackage("vn.luot.hub.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..");
    }

    private static ArchRule theEngineKnowsOnlyTheRules() {
        return noClasses()
                .that()
                .resideInAPackage("vn.luot.hub.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.luot.hub.web..",
                        "vn.luot.hub.mqtt..",
                        "vn.luot.hub.journal..",
                        "vn.luot.hub.report..",
                        "vn.luot.hub.accounts..",
                        "vn.luot.hub.voice..");
    }

    private static ArchRule nothingBelowSeesTheStart() {
        return noClasses()
                .that()
                .resideInAnyPackage("vn.luot.hub.*..", "vn.luot.wire..", "vn.luot.text..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.luot.hub");
    }

    private static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .that()
                .resideInAPackage("vn.luot..")
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveSimpleNameStartingWith("Base");
    }
}
