package vn.luot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.luot.text.Texts;

class ArchitectureTest {
    private static final String PURE = "vn.luot.wire..";
    private static final String WORDS = "vn.luot.text..";
    private static final String PAPER = "vn.luot.ticket..";
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(
                            "vn.luot.wire",
                            "vn.luot.text",
                            "vn.luot.ticket",
                            "vn.luot.device",
                            "vn.luot.link",
                            "vn.luot.machine");

    @Test
    void wordsKnowNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage(WORDS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        WORDS,
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "java.math..",
                        "java.io..",
                        "java.nio.charset..",
                        "org.jspecify..")
                .check(OURS);
    }

    @Test
    void theWireKnowsWordsAndJackson() {
        classes()
                .that()
                .resideInAPackage(PURE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        PURE,
                        WORDS,
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "java.math..",
                        "java.io..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..")
                .check(OURS);
    }

    @Test
    void onlyTwoFormatsKnowJackson() {
        noClasses()
                .that()
                .haveNameNotMatching("vn\\.luot\\.wire\\.Wire(Json|Words)?(\\$.*)?")
                .and()
                .haveNameNotMatching("vn\\.luot\\.device\\.ProfileFile")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(OURS);
    }

    @Test
    void wireWordsAndTicketsAskForNoTimeAndNoChance() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE, WORDS, PAPER)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalTime.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .check(OURS);
    }

    @Test
    void wireAndWordsOpenNoFileNetworkOrThread() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE, WORDS)
                .and()
                .doNotBelongToAnyOf(Texts.class)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.(.*Reader|.*Writer|File.*|InputStream|OutputStream)"
                                + "|java\\.nio\\.file\\..*|java\\.net\\..*|org\\.slf4j\\..*"
                                + "|java\\.util\\.concurrent\\..*|java\\.lang\\.Thread")
                .check(OURS);
    }

    @Test
    void ticketsKnowWordsWireAndProfilesOnly() {
        classes()
                .that()
                .resideInAPackage(PAPER)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        PAPER,
                        WORDS,
                        PURE,
                        "vn.luot.device..",
                        "java.lang..",
                        "java.util",
                        "java.util.stream..",
                        "java.time..",
                        "java.text..",
                        "java.io..",
                        "java.nio.charset..",
                        "java.awt..",
                        "com.google.zxing..",
                        "org.jspecify..")
                .check(OURS);
    }

    @Test
    void packagesDependInOneDirection() {
        slices().matching("vn.luot.(*)..").should().beFreeOfCycles().check(OURS);
        noClasses()
                .that()
                .resideInAPackage("vn.luot.link..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.luot.device..", WORDS)
                .check(OURS);
    }

    @Test
    void onlyTheLinkKnowsMqtt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.luot.link..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.paho..")
                .check(OURS);
    }
}
