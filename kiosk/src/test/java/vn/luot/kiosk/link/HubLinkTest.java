package vn.luot.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.uuid.Generators;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.kiosk.panel.Input;
import vn.luot.text.Words;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromHub.DeviceCommand.Order;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.OfficeCard;
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

    @TempDir private Path folder;
    private KioskByHand kiosk;
    private HubByHand hub;

    @BeforeEach
    void start() {
        kiosk = new KioskByHand(folder);
        hub = kiosk.hub;
    }

    @AfterEach
    void stop() {
        kiosk.close();
    }

    @Test
    void announcesItselfAtEveryConnection() {
        kiosk.link.start(3);
        await().until(() -> !hub.heard(DeviceState.class).isEmpty());
        var birth = hub.heard(DeviceState.class).getFirst();
        assertThat(birth.online()).isTrue();
        assertThat(birth.rev()).isEqualTo(3);
        kiosk.reconnect();
        await().until(() -> kiosk.births().size() > 1);
        assertThat(kiosk.births().getLast().connection()).isGreaterThan(birth.connection());
    }

    @Test
    void leavesAWillWithTheCountOfItsBirth() {
        kiosk.link.start(0);
        await().until(() -> kiosk.births().size() == 1);
        kiosk.link.cut(true);
        await().until(() -> hub.heard(DeviceState.class).size() == 2);
        var will = hub.heard(DeviceState.class).getLast();
        assertThat(will.online()).isFalse();
        assertThat(will.connection()).isEqualTo(kiosk.births().getFirst().connection());
    }

    @Test
    void asksForANumberAndHearsTheAnswer() {
        kiosk.link.start(0);
        await().until(() -> kiosk.births().size() == 1);
        kiosk.link.ask(REQUEST, REQUEST.ticket());
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
        await().until(() -> kiosk.heard.contains(new Input.NumberGiven(answer)));
    }

    @Test
    void saysAtOnceThatNobodyCanBeAsked() {
        kiosk.link.ask(REQUEST, REQUEST.ticket());
        kiosk.link.cut(true);
        kiosk.link.start(0);
        await().until(() -> kiosk.heard.contains(new Input.AnswerLate(REQUEST.ticket())));
    }

    @Test
    void knowsWhetherTheHubIsThere() {
        hub.isOnline("h1", HUB_TIME);
        kiosk.link.start(0);
        await().until(() -> kiosk.heard.contains(new Input.HubIs(true)));
        kiosk.heard.clear();
        hub.says(HubByHand.TOPICS.hub(), new FromHub.HubState(false, "h1", HUB_TIME));
        await().until(() -> kiosk.heard.contains(new Input.HubIs(false)));
        hub.isOnline("h1", HUB_TIME);
        await().until(() -> kiosk.heard.getLast().equals(new Input.HubIs(true)));
        kiosk.link.cut(true);
        await().until(() -> kiosk.heard.getLast().equals(new Input.HubIs(false)));
    }

    @Test
    void announcesItselfAgainToAHubThatIsNew() {
        hub.isOnline("h1", HUB_TIME);
        kiosk.link.start(0);
        await().until(() -> kiosk.heard.contains(new Input.HubIs(true)));
        await().until(() -> !kiosk.births().isEmpty());
        hub.forget();
        hub.isOnline("h2", HUB_TIME);
        await().until(() -> kiosk.births().size() == 1);
    }

    @Test
    void takesAnAcknowledgementForASignThatTheHubIsBack() {
        kiosk.happen(1);
        kiosk.link.start(0);
        await().until(() -> hub.seqs().size() == 1);
        hub.acknowledges(KioskByHand.EPOCH, 1, HUB_TIME);
        await().until(() -> kiosk.heard.contains(new Input.HubIs(true)));
    }

    @Test
    void learnsTheHubsTimeFromAcknowledgements() {
        kiosk.happen(1);
        kiosk.link.start(0);
        assertThat(kiosk.time.stamp().estimated()).isEmpty();
        await().until(() -> hub.seqs().size() == 1);
        hub.acknowledges(KioskByHand.EPOCH, 1, HUB_TIME);
        await().until(() -> kiosk.time.stamp().estimated().isPresent());
        assertThat(Duration.between(HUB_TIME, kiosk.time.now().at()).abs())
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void keepsTheConfigurationForTheNextStart() {
        kiosk.link.start(0);
        await().until(() -> kiosk.births().size() == 1);
        var desired = new FromHub.Desired(12, office());
        hub.says(HubByHand.TOPICS.desired(HubByHand.KIOSK), desired);
        await().until(() -> kiosk.heard.contains(new Input.Configured(office())));
        assertThat(kiosk.file().load()).contains(desired);
        await().until(() -> kiosk.births().getLast().rev() == 12);
    }

    @Test
    void obeysAnOrderOnce() {
        kiosk.link.start(0);
        await().until(() -> kiosk.births().size() == 1);
        var command = HubByHand.TOPICS.command(HubByHand.KIOSK);
        hub.says(command, new FromHub.DeviceCommand("c1", Order.PRINT_TEST));
        hub.says(command, new FromHub.DeviceCommand("c1", Order.PRINT_TEST));
        hub.says(command, new FromHub.DeviceCommand("c2", Order.UNLOCK_RATING));
        await().until(() -> kiosk.heard.contains(new Input.RatingUnlocked()));
        assertThat(kiosk.ordered).containsExactly(Order.PRINT_TEST);
    }

    @Test
    void survivesAMessageItCannotRead() {
        kiosk.link.start(0);
        await().until(() -> kiosk.births().size() == 1);
        hub.sends(
                HubByHand.TOPICS.command(HubByHand.KIOSK),
                "{\"v\":99".getBytes(StandardCharsets.UTF_8));
        kiosk.happen(1);
        await().until(() -> hub.seqs().size() >= 1);
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
