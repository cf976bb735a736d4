package vn.luot.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.delivery.MailBox.Door;
import vn.luot.hub.delivery.MailServer.Login;
import vn.luot.hub.delivery.MailServer.Security;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.DeliveryTable;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.tls.OwnAuthority;
import vn.luot.hub.tls.Shown;
import vn.luot.text.Language;

/// Reports of the ward that come by themselves, with a clock that is set by hand.
class DeliveryTest {
    private static final OfficeConfig OFFICE = OfficeFile.shipped("commune");
    private static final Duration SOON = Duration.ofMillis(20);
    private static final String HEAD = "giam.doc@tan-lap.gov.vn";

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T17:30:00+07:00");
    private final AtomicInteger made = new AtomicInteger();
    private DataFolder data;
    private Database database;
    private Shown shown;
    private Path share;

    @BeforeEach
    void open() throws IOException {
        data = DataFolder.take(folder.resolve("data"));
        database = FreshDatabase.open(data);
        shown = OwnAuthority.show(database.jdbi(), OFFICE.id().value(), Instant.now());
        Files.writeString(folder.resolve("ca.crt"), shown.authority().pem());
        share = Files.createDirectory(folder.resolve("share"));
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    private Parcel parcel(Period period, LocalDate last) {
        var name = "bao-cao-%s-%s.pdf".formatted(period.word(), last);
        var bytes = ("%PDF " + last).getBytes(StandardCharsets.UTF_8);
        made.incrementAndGet();
        return new Parcel(
                "tan-lap.%s.%s".formatted(period.word(), last),
                "Báo cáo " + last,
                "Kính gửi lãnh đạo",
                List.of(new Parcel.Content(name, "application/pdf", bytes)));
    }

    private Delivery started(Optional<Path> into, Optional<MailServer> mail) {
        var config =
                new DeliveryConfig(
                        Language.VI,
                        List.of("pdf"),
                        List.of(Period.values()),
                        Duration.ofHours(1),
                        into,
                        mail);
        var sent = new DeliveryTable(database, OFFICE.id());
        var source = new Delivery.Source(OFFICE::calendar, this::parcel, sent);
        var delivery = new Delivery(config, source, clock, SOON);
        delivery.start();
        return delivery;
    }

    private Delivery letters(MailBox box, Security security, String password, String... to) {
        var login =
                security == Security.NONE
                        ? Optional.<Login>empty()
                        : Optional.of(new Login(MailBox.USER, password));
        return started(
                Optional.empty(),
                Optional.of(
                        new MailServer(
                                "127.0.0.1",
                                box.port(),
                                security,
                                login,
                                Optional.of(folder.resolve("ca.crt")),
                                "luot@tan-lap.gov.vn",
                                List.of(to))));
    }

    private static List<String> files(Path path) {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list " + path, e);
        }
    }

    @Test
    void theDaysReportComesAfterTheDayAndTheMonthsAfterTheMonth() {
        try (var delivery = started(Optional.of(share), Optional.empty())) {
            assertThat(files(share)).isEmpty();
            clock.set("2026-03-02T18:00:00+07:00");
            delivery.ring();
            await().until(() -> files(share).equals(List.of("bao-cao-day-2026-03-02.pdf")));
            clock.set("2026-04-01T06:00:00+07:00");
            delivery.ring();
            await().until(() -> files(share).contains("bao-cao-month-2026-03-31.pdf"));
            assertThat(share.resolve("bao-cao-month-2026-03-31.pdf")).hasContent("%PDF 2026-03-31");
            assertThat(files(share)).noneMatch(name -> name.endsWith(".part"));
            assertThat(files(share).stream().filter(name -> name.contains("day"))).hasSize(22);
        }
    }

    @Test
    void whatWasDeliveredIsNotDeliveredAgainAfterAStart() {
        clock.set("2026-03-02T18:00:00+07:00");
        try (var box = new MailBox(Door.PLAIN, shown.context())) {
            try (var _ = letters(box, Security.NONE, "", HEAD)) {
                await().until(() -> box.letters().size() == 1);
                await().until(() -> upto().equals(LocalDate.of(2026, 3, 2)));
            }
            var before = made.get();
            try (var delivery = letters(box, Security.NONE, "", HEAD)) {
                clock.set("2026-03-03T18:00:00+07:00");
                delivery.ring();
                await().until(() -> box.letters().size() == 2);
            }
            assertThat(made.get()).isEqualTo(before + 1);
        }
    }

    private LocalDate upto() {
        return new DeliveryTable(database, OFFICE.id()).upto(HEAD, Period.DAY, LocalDate.MIN);
    }

    @Test
    void aLetterHasTheReportAndSaysWhatItIs() throws MessagingException, IOException {
        clock.set("2026-03-02T18:00:00+07:00");
        try (var box = new MailBox(Door.STARTTLS, shown.context());
                var delivery = letters(box, Security.STARTTLS, MailBox.PASSWORD, HEAD)) {
            await().until(() -> !box.letters().isEmpty());
            var letter = box.letters().getFirst();
            assertThat(letter.getSubject()).isEqualTo("Báo cáo 2026-03-02");
            assertThat(letter.getMessageID())
                    .startsWith("<tan-lap.day.2026-03-02.")
                    .endsWith("@luot>");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(receiver(letter)).isEqualTo("[" + HEAD + "]");
            var parts = (MimeMultipart) letter.getContent();
            assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Kính gửi lãnh đạo");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("bao-cao-day-2026-03-02.pdf");
            assertThat(parts.getBodyPart(1).getInputStream()).hasContent("%PDF 2026-03-02");
            assertThat(delivery.failing()).isEmpty();
        }
    }

    @Test
    void itSpeaksTlsFromTheFirstByteToo() {
        clock.set("2026-03-02T18:00:00+07:00");
        try (var box = new MailBox(Door.TLS, shown.context());
                var _ = letters(box, Security.TLS, MailBox.PASSWORD, HEAD)) {
            await().until(() -> box.letters().size() == 1);
        }
    }

    @Test
    void withoutTheTlsThatWasAskedForNothingIsSaid() {
        clock.set("2026-03-02T18:00:00+07:00");
        try (var box = new MailBox(Door.PLAIN, shown.context());
                var delivery = letters(box, Security.STARTTLS, MailBox.PASSWORD, HEAD)) {
            await().until(() -> hindrances(delivery).equals(List.of(Hindrance.NOT_SECURE)));
            assertThat(box.letters()).isEmpty();
        }
    }

    @Test
    void aServerThatNobodyVouchesForGetsNoPassword() throws IOException {
        clock.set("2026-03-02T18:00:00+07:00");
        var other = Files.createDirectory(folder.resolve("other"));
        try (var elsewhere = DataFolder.take(other);
                var foreign = FreshDatabase.open(elsewhere)) {
            var now = Instant.now();
            var stranger = OwnAuthority.show(foreign.jdbi(), "x", now).context();
            try (var box = new MailBox(Door.TLS, stranger);
                    var delivery = letters(box, Security.TLS, MailBox.PASSWORD, HEAD)) {
                await().until(() -> hindrances(delivery).equals(List.of(Hindrance.NOT_SECURE)));
                assertThat(box.letters()).isEmpty();
            }
        }
    }

    @Test
    void aWrongPasswordIsSaidToBeOne() {
        clock.set("2026-03-02T18:00:00+07:00");
        try (var box = new MailBox(Door.STARTTLS, shown.context());
                var delivery = letters(box, Security.STARTTLS, "wrong", HEAD)) {
            await().until(() -> hindrances(delivery).equals(List.of(Hindrance.LOGIN)));
            assertThat(box.letters()).isEmpty();
        }
    }

    @Test
    void whatIsPutOffIsTriedUntilItIsTakenAndThenNoTroubleIsLeft() {
        clock.set("2026-03-02T18:00:00+07:00");
        try (var box = new MailBox(Door.PLAIN, shown.context())) {
            box.refuse(3);
            try (var delivery = letters(box, Security.NONE, "", HEAD)) {
                await().until(() -> box.letters().size() == 1);
                await().until(() -> delivery.failing().isEmpty());
                assertThat(made.get()).isEqualTo(4);
            }
        }
    }

    @Test
    void aWrongAddressHoldsUpNobodyElse() throws MessagingException {
        clock.set("2026-03-02T18:00:00+07:00");
        try (var box = new MailBox(Door.PLAIN, shown.context());
                var delivery = letters(box, Security.NONE, "", "nobody@x.vn", HEAD)) {
            await().until(() -> box.letters().size() == 1);
            assertThat(receiver(box.letters().getFirst())).isEqualTo("[" + HEAD + "]");
            await().until(() -> hindrances(delivery).size() == 1);
            assertThat(delivery.failing().getFirst().way()).isEqualTo("nobody@x.vn");
        }
    }

    private static String receiver(MimeMessage letter) throws MessagingException {
        return List.of(letter.getAllRecipients()).toString();
    }

    @Test
    void aFolderThatIsAwayIsATroubleUntilItIsBack() throws IOException {
        clock.set("2026-03-02T18:00:00+07:00");
        Files.delete(share);
        try (var delivery = started(Optional.of(share), Optional.empty())) {
            await().until(() -> hindrances(delivery).equals(List.of(Hindrance.FOLDER)));
            assertThat(share).doesNotExist();
            Files.createDirectory(share);
            await().until(() -> !files(share).isEmpty());
            await().until(() -> delivery.failing().isEmpty());
        }
    }

    private static List<Hindrance> hindrances(Delivery delivery) {
        return delivery.failing().stream().map(Delivery.Failing::hindrance).toList();
    }
}
