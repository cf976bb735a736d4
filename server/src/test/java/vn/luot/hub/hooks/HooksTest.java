package vn.luot.hub.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.C;
import static vn.luot.hub.SmallOffice.DESK_1;
import static vn.luot.hub.SmallOffice.DESK_2;
import static vn.luot.hub.SmallOffice.issue;
import static vn.luot.hub.SmallOffice.ticket;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.hub.journal.HookTable;
import vn.luot.hub.office.Webhook;
import vn.luot.hub.outgoing.Receiver;
import vn.luot.hub.outgoing.Receiver.Got;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.hub.report.Reports;
import vn.luot.hub.web.api.HookMessages;
import vn.luot.wire.RatingReason;

/// Another program is told what happens in an office, from the journal to its own server.
class HooksTest {
    private static final String SECRET = "only the two of us know this one";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final Receiver receiver = new Receiver();
    private DataFolder data;
    private Database database;
    private Engine engine;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("secret"), SECRET + "\n");
        data = DataFolder.take(folder.resolve("data"));
        database = FreshDatabase.open(data);
        var log = new EventLog(database, SmallOffice.ID, _ -> SmallOffice.calendar());
        var clock = SetClock.at("2026-03-02T08:00:00+07:00");
        engine = new Engine(SmallOffice.rules(), log, clock);
        give(issue(1, A));
    }

    @AfterEach
    void close() {
        receiver.close();
        engine.close();
        database.close();
        data.close();
    }

    @Test
    void tellsInOrderWhatWasAskedForAndSignsIt() throws GeneralSecurityException {
        try (var _ = hooks(receiver.address(), "ticket-issued", "ticket-called")) {
            give(issue(2, A));
            give(issue(3, C));
            give(new Command.OpenDesk(DESK_1, Set.of()));
            give(new Command.CallNext(DESK_1));
            await().atMost(SOON).until(() -> receiver.got().size() == 3);
        }
        assertThat(receiver.got())
                .extracting(Got::body)
                .satisfiesExactly(
                        body -> assertThat(body).contains("\"A002\"", "\"ticket-issued\""),
                        body -> assertThat(body).contains("\"C001\"", "\"ticket-issued\""),
                        body -> assertThat(body).contains(ticket(1) + "", "\"ticket-called\""));
        for (var got : receiver.got()) {
            assertThat(got.header("Webhook-signature")).isEqualTo("v1," + signed(got));
            assertThat(got.body()).contains("\"id\":\"" + got.id() + "\"");
        }
    }

    private static String signed(Got got) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var text = got.id() + "." + got.header("Webhook-timestamp") + "." + got.body();
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNotTakenIsSentAgainBeforeTheNext() {
        receiver.answer(500, 302);
        try (var hooks = hooks(receiver.address(), "ticket-issued")) {
            give(issue(2, A));
            give(issue(3, A));
            await().atMost(SOON).until(() -> hooks.states().getFirst().failingSince().isPresent());
            assertThat(hooks.states().getFirst().why()).contains("answered 500");
            await().atMost(SOON).until(() -> receiver.got().size() == 4);
            await().atMost(SOON).until(() -> hooks.states().getFirst().behind() == 0);
            assertThat(hooks.states().getFirst().failingSince()).isEmpty();
        }
        var ids = receiver.got().stream().map(Got::id).toList();
        assertThat(ids.subList(0, 3)).containsOnly(ids.getFirst());
        assertThat(ids.get(3)).isNotEqualTo(ids.getFirst());
    }

    @Test
    void whatWasNotToldBeforeTheStopIsToldAfterwards() {
        var address = receiver.address();
        receiver.close();
        try (var hooks = hooks(address, "ticket-issued")) {
            give(issue(2, A));
            give(issue(3, A));
            await().atMost(SOON).until(() -> hooks.states().getFirst().failingSince().isPresent());
        }
        give(issue(4, A));
        try (var later = new Receiver(address.getPort());
                var _ = hooks(address, "ticket-issued")) {
            await().atMost(SOON).until(() -> later.got().size() == 3);
            assertThat(later.got())
                    .extracting(Got::body)
                    .satisfiesExactly(
                            body -> assertThat(body).contains("\"A002\""),
                            body -> assertThat(body).contains("\"A003\""),
                            body -> assertThat(body).contains("\"A004\""));
        }
        give(issue(5, A));
        try (var last = new Receiver(address.getPort());
                var _ = hooks(address, "ticket-issued")) {
            await().atMost(SOON).until(() -> !last.got().isEmpty());
            assertThat(last.got().getFirst().body()).contains("\"A005\"");
        }
    }

    @Test
    void nothingThatPeopleWroteAndNobodysNameIsTold() {
        try (var _ = hooks(receiver.address(), Webhook.KINDS.toArray(String[]::new))) {
            give(new Command.OpenDesk(DESK_1, Set.of()));
            give(new Command.OpenDesk(DESK_2, Set.of()));
            give(new Command.CallNext(DESK_1));
            give(new Command.Transfer(DESK_1, Optional.of(C), Optional.of(DESK_2), "ba Mau Don"));
            give(new Command.CallNext(DESK_2));
            give(new Command.Finish(DESK_2, Optional.empty(), 1));
            var opinion = new Opinion(1, 5, List.of(RatingReason.R7), "rat tiec", "phone");
            engine.submit(new Command.Rate(ticket(1), opinion), new Actor.Citizen()).join();
            await().atMost(SOON).until(() -> told().contains("\"ticket-rated\""));
        }
        assertThat(told())
                .contains("\"desk-opened\"", "\"ticket-transferred\"", "\"level\":1")
                .doesNotContain("hanh", "Mau Don", "rat tiec", "R7", "sha256:");
    }

    private String told() {
        return String.join("\n", receiver.got().stream().map(Got::body).toList());
    }

    @Test
    void aHookWithoutASecretOrWithoutTlsStopsTheStart() throws IOException {
        assertThatThrownBy(() -> started(receiver.address(), false, "ticket-issued"))
                .hasMessage("webhooks, test, address: without TLS only in the demo");
        Files.writeString(folder.resolve("secret"), "short");
        assertThatThrownBy(() -> hooks(receiver.address(), "ticket-issued"))
                .hasMessage("webhooks, test, secret: shorter than 24 characters");
        Files.delete(folder.resolve("secret"));
        assertThatThrownBy(() -> hooks(receiver.address(), "ticket-issued"))
                .hasMessageStartingWith("webhooks, test, secretFile: cannot read");
    }

    private Hooks hooks(URI address, String... events) {
        return started(address, true, events);
    }

    private Hooks started(URI address, boolean loopback, String... events) {
        var key = new Webhook.Key.InFile(folder.resolve("secret"));
        var hook = new Webhook("test", address, Set.of(events), key, Set.of());
        var reports = new Reports(database, SmallOffice.ID);
        var messages = new HookMessages(SmallOffice.ID);
        var source =
                new Hooks.Source(
                        reports::eventsAfter,
                        engine::seq,
                        messages::of,
                        new HookTable(database, SmallOffice.ID));
        var hooks = new Hooks(List.of(hook), source, loopback, InstantSource.system());
        engine.listen((_, _, _) -> hooks.ring());
        hooks.start();
        return hooks;
    }

    private void give(Command command) {
        engine.submit(command, new Actor.Staff("hanh")).join();
    }
}
