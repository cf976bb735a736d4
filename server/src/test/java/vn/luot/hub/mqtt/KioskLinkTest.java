package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Ticket;
import vn.luot.link.Outgoing;
import vn.luot.wire.DeskId;
import vn.luot.wire.FromHub.Ack;
import vn.luot.wire.FromHub.Ack.Rejected;
import vn.luot.wire.FromHub.TicketAnswer;
import vn.luot.wire.FromHub.TicketRefused;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.FromKiosk.PrinterChanged;
import vn.luot.wire.FromKiosk.RatingGiven;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrinterState;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

@Execution(ExecutionMode.CONCURRENT)
class KioskLinkTest {
    private static final ServiceCode A = new ServiceCode("A");

    @TempDir private Path data;
    private Hall hall;
    private Device kiosk;

    @BeforeEach
    void open() {
        hall = new Hall(data);
        kiosk = hall.device("kiosk-1");
    }

    @AfterEach
    void close() {
        kiosk.close();
        hall.close();
    }

    @Test
    void eventsAreAcknowledgedOnceTheyAreInTheLog() {
        for (int n = 1; n <= 300; n++) kiosk.event(n, Device.taken(n));

        var ack = kiosk.acked(300);

        assertThat(ack.rejected()).isEmpty();
        assertThat(ack.epoch()).isEqualTo(Device.EPOCH);
        assertThat(ack.hubTime()).isEqualTo(Hall.MORNING);
        assertThat(hall.engine.office().waiting(A).map(Ticket::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 300)
                                .mapToObj(n -> new TicketNumber("A", 1, n))
                                .toList());
    }

    @Test
    void anEventThatComesAgainChangesNothingAndIsAcknowledgedAgain() {
        kiosk.event(1, Device.taken(1));
        kiosk.acked(1);
        kiosk.event(1, Device.taken(1));
        kiosk.event(2, Device.taken(2));

        kiosk.acked(2);

        assertThat(hall.engine.office().tickets()).hasSize(2);
        assertThat(hall.engine.duplicates()).isEqualTo(1);
    }

    @Test
    void theAcknowledgementStopsBeforeAGap() {
        kiosk.event(1, Device.taken(1));
        kiosk.event(3, Device.taken(3));
        Device.soon().until(() -> hall.engine.office().tickets().size() == 2);
        kiosk.acked(1);

        kiosk.event(2, Device.taken(2));

        kiosk.acked(3);
    }

    @Test
    void whatCannotBeReadBlocksNothing() {
        kiosk.event(1, Device.taken(1));
        broken(
                "{\"v\":1,\"id\":\"%s\",\"epoch\":\"card-1\",\"seq\":2,\"kind\":\"ticket.eaten\",\"d\":{}}");
        broken(
                "{\"v\":9,\"id\":\"%s\",\"epoch\":\"card-1\",\"seq\":3,\"kind\":\"help.asked\",\"d\":{}}");
        broken(
                "{\"v\":1,\"id\":\"%s\",\"epoch\":\"card-1\",\"seq\":4,\"kind\":\"help.asked\",\"d\":7}");
        broken("not JSON");
        broken("x".repeat(5000));
        broken("");
        kiosk.event(5, Device.taken(5));

        kiosk.acked(5);

        assertThat(rejected(kiosk))
                .contains(
                        new Rejected(2, "unknown-kind"),
                        new Rejected(3, "future-version"),
                        new Rejected(4, "malformed"));
        assertThat(hall.link.traffic().dropped()).isEqualTo(2);
        assertThat(hall.engine.office().tickets()).hasSize(2);
    }

    @Test
    void whatTheRulesRefuseIsToldAndCountsAsRead() {
        var strange =
                new TicketTaken(
                        new TicketId(new UUID(1, 1)),
                        new TicketNumber("X", 1, 1),
                        new ServiceCode("X"),
                        Optional.empty(),
                        "x");
        kiosk.event(1, strange);
        kiosk.event(2, new RatingGiven(DeskId.of(1), Optional.empty(), 5, 5, List.of()));
        kiosk.event(3, Device.taken(3));

        kiosk.acked(3);

        assertThat(rejected(kiosk))
                .contains(new Rejected(1, "unknown-service"), new Rejected(2, "nothing-to-rate"));
    }

    @Test
    void aNumberIsGivenOnRequestAndTheSameOneWhenAskedAgain() {
        hall.openDesk(1);
        var request = request(1, "A");
        var answers = hall.topics.answer(kiosk.id);

        kiosk.asks(request, answers.name());
        var answer =
                kiosk.hears(answers, TicketAnswer.class, a -> a.ticket().equals(request.ticket()));
        kiosk.asks(request(2, "A"), answers.name());
        kiosk.hears(answers, TicketAnswer.class, a -> a.number().toString().equals("A002"));
        kiosk.asks(request, answers.name());
        var again =
                kiosk.hears(answers, TicketAnswer.class, a -> a.ticket().equals(request.ticket()));

        assertThat(answer.number()).hasToString("A001");
        assertThat(answer.issuedAt()).isEqualTo(Hall.MORNING);
        assertThat(answer.range()).isPresent();
        assertThat(again).isEqualTo(answer);
        assertThat(kiosk.last(answers).correlation())
                .hasValue(request.ticket().token().getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aRequestTheRulesRefuseIsAnsweredWithTheReason() {
        var answers = hall.topics.answer(kiosk.id);

        kiosk.asks(request(1, "X"), answers.name());

        assertThat(kiosk.hears(answers, TicketRefused.class, _ -> true))
                .isEqualTo(new TicketRefused(request(1, "X").ticket(), "refused.unknown-service"));
    }

    @Test
    void nobodyGetsANumberAtSomebodyElsesTopic() {
        kiosk.asks(request(1, "A"), "luot/v1/demo/kiosk-2/down/resp");
        Device.soon().until(() -> hall.link.traffic().dropped() == 1);

        assertThat(hall.engine.office().tickets()).isEmpty();
    }

    @Test
    void printerAndCallsForHelpShowOnTheDevice() {
        kiosk.born(1, Optional.empty());
        kiosk.event(1, new PrinterChanged(PrinterState.PAPER_LOW));
        kiosk.event(2, new HelpAsked());

        kiosk.acked(2);

        var device = hall.devices.find(kiosk.id).orElseThrow();
        assertThat(device.helpAsked()).hasValue(Hall.MORNING);
        assertThat(device.state().orElseThrow().printer()).isEqualTo(PrinterState.PAPER_LOW);
    }

    /// As after a restored backup: the device tells again what it told an hour ago.
    @Test
    void oldPressesNeitherRateWhoeverCameSinceNorCallForHelp() {
        kiosk.event(1, Device.taken(1));
        kiosk.acked(1);
        hall.openDesk(1);
        hall.officer(new Command.CallNext(DeskId.of(1)));
        hall.officer(new Command.Finish(DeskId.of(1), Optional.empty(), 1));
        var hourAgo = Hall.MORNING.minus(Duration.ofHours(1));
        var rating = new RatingGiven(DeskId.of(1), Optional.empty(), 1, 5, List.of());
        var again = hall.device("box-1");
        try (again) {
            again.born(1, Optional.of(DeskId.of(1)));
            again.event(1, rating, hourAgo);
            again.event(2, new HelpAsked(), hourAgo);
            again.acked(2);
            assertThat(rejected(again)).containsExactly(new Rejected(1, "nothing-to-rate"));
            assertThat(hall.devices.find(again.id).orElseThrow().helpAsked()).isEmpty();

            again.event(3, rating, Hall.MORNING);
            again.event(4, new HelpAsked(), Hall.MORNING.minusSeconds(20));
            again.acked(4);
        }
        assertThat(hall.engine.office().ticket(new TicketId(new UUID(1, 1))))
                .flatMap(Ticket::rating)
                .isPresent();
        assertThat(hall.devices.find(again.id).orElseThrow().helpAsked()).isPresent();
    }

    private static List<Rejected> rejected(Device device) {
        return device.heard(Ack.class).stream().flatMap(ack -> ack.rejected().stream()).toList();
    }

    private void broken(String text) {
        var json = text.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        kiosk.raw(new Outgoing(hall.topics.event(kiosk.id), json));
    }

    private static TicketRequest request(int n, String service) {
        return new TicketRequest(
                new TicketId(new UUID(2, n)), new ServiceCode(service), Optional.empty(), "a");
    }
}
