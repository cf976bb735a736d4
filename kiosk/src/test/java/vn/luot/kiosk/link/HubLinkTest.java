package vn.luot.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.uuid.Generators;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.kiosk.panel.Input;
import vn.luot.text.Words;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromHub.DeviceCommand.Order;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.PrinterState;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// The kiosk's side of the wire, at a real broker, with the hub's side said by hand.
@Execution(ExecutionMode.CONCURRENT)
class HubLinkTest {
    private static final Instant HUB_TIME = Instant.parse("2026-03-02T01:22:00Z");
    private static final TicketRequest REQUEST =
            new TicketRequest(
                    new TicketId(Generators.timeBasedEpochGenerator().generate()),
                    new ServiceCode("A"),
                    Optional.empty(),
                    "a");

    @TempDir Path folder;

    private final List<Input> heard = new CopyOnWriteArrayList<>();
    private final List<Order> ordered = new CopyOnWriteArrayList<>();
    private RealBroker broker;
    private HubByHand hub;
    private Outbox outbox;
    private HubTime time;
    private HubLink link;

    @BeforeEach
    void start() {
        broker = new RealBroker(folder);
        hub = new HubByHand(broker.address());
        outbox = Outbox.open(folder, "epoch-1");
        var ids = Generators.timeBasedEpochGenerator();
        time =
                new HubTime(
                        InstantSource.system(),
                        System::nanoTime,
                        ids::generate,
                        HubTime.Trust.FULL);
        var report =
                new Report(
                        "demo",
                        "test",
                        Optional.empty(),
                        () -> PrinterState.READY,
                        Optional::empty,
                        () -> false,
                        List::of);
        link =
                new HubLink(
                        new HubLink.Address(broker.address(), HubByHand.TOPICS, HubByHand.KIOSK),
                        report,
                        new HubLink.Parts(outbox, time, file()),
                        new HubLink.Listener() {
                            @Override
                            public void heard(Input input) {
                                heard.add(input);
                            }

                            @Override
                            public void ordered(Order order) {
                                ordered.add(order);
                            }
                        });
    }

    @AfterEach
    void stop() {
        link.close();
        outbox.close();
        hub.close();
        broker.close();
    }

    @Test
    void announcesItselfAtEveryConnection() {
        link.start(3);
        await().until(() -> !hub.heard(DeviceState.class).isEmpty());
        var birth = hub.heard(DeviceState.class).getFirst();
        assertThat(birth.online()).isTrue();
        assertThat(birth.rev()).isEqualTo(3);
        reconnect();
        await().until(() -> births().size() > 1);
        assertThat(births().getLast().connection()).isGreaterThan(birth.connection());
    }

    @Test
    void leavesAWillWithTheCountOfItsBirth() {
        link.start(0);
        await().until(() -> births().size() == 1);
        link.cut(true);
        await().until(() -> hub.heard(DeviceState.class).size() == 2);
        var will = hub.heard(DeviceState.class).getLast();
        assertThat(will.online()).isFalse();
        assertThat(will.connection()).isEqualTo(births().getFirst().connection());
    }

    @Test
    void sendsTheOutboxInOrderAndForgetsWhatTheHubHas() {
        happen(5);
        link.start(0);
        await().untilAsserted(() -> assertThat(hub.seqs()).isEqualTo(upTo(5)));
        hub.acknowledges("another", 5, HUB_TIME);
        hub.acknowledges("epoch-1", 3, HUB_TIME);
        await().until(() -> outbox.pending() == 2);
        hub.acknowledges("epoch-1", 5, HUB_TIME);
        await().until(() -> outbox.pending() == 0);
    }

    @Test
    void sendsNoMoreThanItsWindowUnacknowledged() {
        happen(40);
        link.start(0);
        await().until(() -> hub.seqs().size() == Sending.WINDOW);
        assertThat(hub.seqs()).isEqualTo(upTo(Sending.WINDOW));
        await().until(() -> {
            hub.acknowledges("epoch-1", new HashSet<>(hub.seqs()).size(), HUB_TIME);
            return outbox.pending() == 0;
        });
        assertThat(new HashSet<>(hub.seqs())).hasSize(40);
    }

    @Test
    void sendsAllAgainAfterTheConnectionWasLost() {
        happen(4);
        link.start(0);
        await().until(() -> hub.seqs().size() == 4);
        hub.acknowledges("epoch-1", 1, HUB_TIME);
        await().until(() -> outbox.pending() == 3);
        hub.forget();
        reconnect();
        await().untilAsserted(
                        () -> assertThat(hub.seqs()).startsWith(2L, 3L, 4L).doesNotContain(1L));
    }

    @Test
    void sendsAllAgainWhenNothingMoves() {
        happen(2);
        link.start(0);
        await().until(() -> hub.seqs().size() == 2);
        await().atMost(8, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(hub.seqs()).startsWith(1L, 2L, 1L, 2L));
    }

    @Test
    void losesNothingWhenTheBrokerForgetsEverything() {
        happen(3);
        link.start(0);
        await().until(() -> hub.seqs().size() == 3);
        broker.killAndStartAgain();
        happen(3);
        await().atMost(30, TimeUnit.SECONDS).until(() -> new HashSet<>(hub.seqs()).size() == 6);
        hub.acknowledges("epoch-1", 6, HUB_TIME);
        await().until(() -> outbox.pending() == 0);
    }

    @Test
    void startsOverWithAHubThatHasForgottenWhatItHad() {
        happen(6);
        link.start(0);
        await().until(() -> hub.seqs().size() == 6);
        hub.acknowledges("epoch-1", 4, HUB_TIME);
        await().until(() -> outbox.pending() == 2);
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> {
                    if (outbox.epoch().equals("epoch-1")) hub.acknowledges("epoch-1", 2, HUB_TIME);
                    return !outbox.epoch().equals("epoch-1");
                });
        await().until(() ->
                hub.envelopes().stream()
                                .filter(e -> e.epoch().equals(outbox.epoch()) && e.seq() > 0)
                                .count()
                        >= 6);
        hub.acknowledges(outbox.epoch(), 6, HUB_TIME);
        await().until(() -> outbox.pending() == 0);
    }

    @Test
    void asksTheHubWhatItHasThoughNothingHappens() {
        happen(6);
        link.start(0);
        await().until(() -> hub.seqs().size() == 6);
        hub.acknowledges("epoch-1", 6, HUB_TIME);
        await().until(() -> outbox.pending() == 0);
        var before = births().size();

        hub.acknowledges("epoch-1", 2, HUB_TIME);
        for (int asked = 1; asked <= 3; asked++) {
            var births = before + asked;
            await().until(() -> births().size() >= births);
            hub.acknowledges("epoch-1", 2, HUB_TIME);
        }
        await().until(() -> outbox.pending() == 6);
    }

    @Test
    void isNotMisledByALateAcknowledgement() {
        happen(6);
        link.start(0);
        await().until(() -> hub.seqs().size() == 6);
        hub.acknowledges("epoch-1", 4, HUB_TIME);
        await().until(() -> outbox.pending() == 2);
        hub.acknowledges("epoch-1", 2, HUB_TIME);
        hub.acknowledges("epoch-1", 4, HUB_TIME);
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> hub.seqs().stream().filter(seq -> seq == 6).count() >= 5);
        assertThat(outbox.epoch()).isEqualTo("epoch-1");
    }

    @Test
    void sendsWhatHappensLaterAtOnce() {
        link.start(0);
        await().until(() -> births().size() == 1);
        happen(1);
        link.nudge();
        await().untilAsserted(() -> assertThat(hub.seqs()).startsWith(1L));
    }

    @Test
    void asksForANumberAndHearsTheAnswer() {
        link.start(0);
        await().until(() -> births().size() == 1);
        link.ask(REQUEST, REQUEST.ticket());
        await().until(() -> hub.request().isPresent());
        var request = hub.request().orElseThrow();
        var answerTo = HubByHand.TOPICS.answer(HubByHand.KIOSK);
        assertThat(request.responseTopic()).contains(answerTo.name());
        assertThat(request.correlation())
                .hasValueSatisfying(c ->
                        assertThat(new String(c, StandardCharsets.US_ASCII))
                                .isEqualTo(REQUEST.ticket().toString()));
        var answer =
                new FromHub.TicketAnswer(
                        REQUEST.ticket(),
                        TicketNumber.parse("A050"),
                        7,
                        Optional.empty(),
                        HUB_TIME);
        hub.says(answerTo, answer);
        await().until(() -> heard.contains(new Input.NumberGiven(answer)));
    }

    @Test
    void saysAtOnceThatNobodyCanBeAsked() {
        link.ask(REQUEST, REQUEST.ticket());
        link.cut(true);
        link.start(0);
        await().until(() -> heard.contains(new Input.AnswerLate(REQUEST.ticket())));
    }

    @Test
    void knowsWhetherTheHubIsThere() {
        hub.isOnline("h1", HUB_TIME);
        link.start(0);
        await().until(() -> heard.contains(new Input.HubIs(true)));
        heard.clear();
        hub.says(HubByHand.TOPICS.hub(), new FromHub.HubState(false, "h1", HUB_TIME));
        await().until(() -> heard.contains(new Input.HubIs(false)));
        hub.isOnline("h1", HUB_TIME);
        await().until(() -> heard.getLast().equals(new Input.HubIs(true)));
        link.cut(true);
        await().until(() -> heard.getLast().equals(new Input.HubIs(false)));
    }

    @Test
    void announcesItselfAgainToAHubThatIsNew() {
        hub.isOnline("h1", HUB_TIME);
        link.start(0);
        await().until(() -> heard.contains(new Input.HubIs(true)));
        await().until(() -> !births().isEmpty());
        hub.forget();
        hub.isOnline("h2", HUB_TIME);
        await().until(() -> births().size() == 1);
    }

    @Test
    void takesAnAcknowledgementForASignThatTheHubIsBack() {
        happen(1);
        link.start(0);
        await().until(() -> hub.seqs().size() == 1);
        hub.acknowledges("epoch-1", 1, HUB_TIME);
        await().until(() -> heard.contains(new Input.HubIs(true)));
    }

    @Test
    void learnsTheHubsTimeFromAcknowledgements() {
        happen(1);
        link.start(0);
        assertThat(time.stamp().estimated()).isEmpty();
        await().until(() -> hub.seqs().size() == 1);
        hub.acknowledges("epoch-1", 1, HUB_TIME);
        await().until(() -> time.stamp().estimated().isPresent());
        assertThat(Duration.between(HUB_TIME, time.now().at()).abs())
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void keepsTheConfigurationForTheNextStart() {
        link.start(0);
        await().until(() -> births().size() == 1);
        var desired = new FromHub.Desired(12, office());
        hub.says(HubByHand.TOPICS.desired(HubByHand.KIOSK), desired);
        await().until(() -> heard.contains(new Input.Configured(office())));
        assertThat(file().load()).contains(desired);
        await().until(() -> births().getLast().rev() == 12);
    }

    @Test
    void obeysAnOrderOnce() {
        link.start(0);
        await().until(() -> births().size() == 1);
        var command = HubByHand.TOPICS.command(HubByHand.KIOSK);
        hub.says(command, new FromHub.DeviceCommand("c1", Order.PRINT_TEST));
        hub.says(command, new FromHub.DeviceCommand("c1", Order.PRINT_TEST));
        hub.says(command, new FromHub.DeviceCommand("c2", Order.UNLOCK_RATING));
        await().until(() -> heard.contains(new Input.RatingUnlocked()));
        assertThat(ordered).containsExactly(Order.PRINT_TEST);
    }

    @Test
    void survivesAMessageItCannotRead() {
        link.start(0);
        await().until(() -> births().size() == 1);
        hub.sends(
                HubByHand.TOPICS.command(HubByHand.KIOSK),
                "{\"v\":99".getBytes(StandardCharsets.UTF_8));
        happen(1);
        await().until(() -> hub.seqs().size() >= 1);
    }

    private void reconnect() {
        link.cut(true);
        await().until(() -> !link.isConnected());
        link.cut(false);
        await().until(link::isConnected);
    }

    private List<DeviceState> births() {
        return hub.heard(DeviceState.class).stream().filter(DeviceState::online).toList();
    }

    private void happen(int times) {
        for (int i = 0; i < times; i++)
            outbox.add(LocalDate.of(2026, 3, 2), time.stamp(), new HelpAsked());
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private OfficeFile file() {
        return new OfficeFile(folder.resolve("office.json"));
    }

    private static OfficeCard office() {
        return new OfficeCard(
                List.of(Words.vi("Trung tâm")),
                "1022",
                "http://127.0.0.1/t/",
                1,
                List.of(),
                List.of(),
                Map.of(),
                Set.of());
    }
}
