package vn.luot.hub.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.luot.hub.push.PushStand.DESK;
import static vn.luot.hub.push.PushStand.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import vn.luot.hub.outgoing.Believed;
import vn.luot.hub.outgoing.Receiver;
import vn.luot.hub.outgoing.Receiver.Got;
import vn.luot.hub.queue.Command;

/// A phone in a citizen's pocket is told over TLS, by a push service of this machine.
@Isolated
class PushTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Believed believed;

    @TempDir private Path folder;
    private Receiver service;
    private PushStand office;
    private Phone phone;

    @BeforeAll
    static void believe(@TempDir Path shared) {
        believed = Believed.in(shared);
    }

    @AfterAll
    static void forget() {
        believed.close();
    }

    @BeforeEach
    void open() {
        service = Receiver.overTls(believed.shown().context());
        office = new PushStand(folder.resolve("data"));
        phone = phone("mine");
    }

    @AfterEach
    void close() {
        office.close();
        service.close();
    }

    @Test
    void tellsWhoAskedThatTheTurnIsNearAndThatItIsThere() throws IOException {
        office.issue(1, 2, 3, 4);
        assertThat(office.subscribe(4, phone)).isEqualTo(Push.Answer.TAKEN);
        office.serve(1);
        awaitTold(1);
        office.serve(2);
        office.serve(3);
        office.call(4);
        awaitTold(2);

        assertThat(notice(0).path("title").asText()).isEqualTo("Lượt A004");
        assertThat(notice(0).path("body").asText())
                .isEqualTo("Còn 2 lượt trước Ông/Bà. Xin ở gần sảnh");
        assertThat(notice(1).path("body").asText()).isEqualTo("Mời Ông/Bà đến Quầy 1");
        assertThat(notice(1).path("path").asText()).isEqualTo("/t/" + ticket(4).token());
        assertThat(notice(1).path("lang").asText()).isEqualTo("vi");
        var first = service.got().getFirst();
        assertThat(first.header("Ttl")).isEqualTo("300");
        assertThat(first.header("Urgency")).isEqualTo("high");
        assertThat(first.header("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(first.header("Topic"))
                .hasSize(32)
                .isEqualTo(service.got().getLast().header("Topic"))
                .doesNotContain(ticket(4).token());
    }

    @Test
    void saysWhoItIsByTheOfficesKey() throws Exception {
        office.issue(1);
        assertThat(office.subscribe(1, phone)).isEqualTo(Push.Answer.TAKEN);
        office.call(1);
        awaitTold(1);

        var said = service.got().getFirst().header("Authorization");
        assertThat(said).startsWith("vapid t=").endsWith("k=" + office.push().key());
        var token = SignedJWT.parse(said.substring("vapid t=".length(), said.indexOf(',')).strip());
        var key = Phone.key(Base64.getUrlDecoder().decode(office.push().key()));
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("https://localhost:" + service.port());
        assertThat(claims.getSubject()).isEqualTo("mailto:cntt@tinh.gov.vn");
        assertThat(claims.getExpirationTime())
                .isBetween(
                        Date.from(Instant.now()),
                        Date.from(Instant.now().plus(Duration.ofHours(24))));
    }

    @Test
    void nothingIsToldTwiceNotEvenAfterARestart() {
        office.issue(1, 2, 3, 4, 5);
        var _ = office.subscribe(4, phone);
        office.serve(1);
        awaitTold(1);
        office.issue(6, 7);
        office.restart();
        office.serve(2);
        office.serve(3);
        office.call(4);
        awaitTold(2);
        office.restart();
        office.clock.pass(Duration.ofSeconds(20));
        office.give(new Command.Recall(DESK));
        awaitTold(3);
        office.issue(8);

        var _ = office.subscribe(5, phone("another"));
        office.give(new Command.Finish(DESK, Optional.empty(), 1));
        office.call(5);
        await().atMost(SOON).until(() -> !to("another").isEmpty());
        assertThat(to("mine")).hasSize(3);
    }

    @Test
    void whoeverIsCalledByMistakeIsToldToWaitOn() throws IOException {
        office.issue(1, 2);
        var _ = office.subscribe(2, phone);
        office.call(2);
        awaitTold(1);
        office.give(new Command.Undo(DESK));
        awaitTold(2);

        assertThat(notice(0).path("body").asText()).isEqualTo("Mời Ông/Bà đến Quầy 1");
        assertThat(notice(1).path("body").asText())
                .isEqualTo("Còn 1 lượt trước Ông/Bà. Xin ở gần sảnh");
    }

    @Test
    void anOldCallIsNotTold() {
        office.issue(1, 2);
        var _ = office.subscribe(1, phone);
        var _ = office.subscribe(2, phone("another"));
        office.push().close();
        office.call(1);
        office.clock.pass(Duration.ofSeconds(61));
        office.restart();
        office.give(new Command.Finish(DESK, Optional.empty(), 1));
        office.call(2);

        await().atMost(SOON).until(() -> !to("another").isEmpty());
        assertThat(to("mine")).isEmpty();
    }

    @Test
    void aSubscriptionEndsWithItsTicketAndWhenTheBrowserHasEndedIt() {
        office.issue(1, 2, 3);
        var _ = office.subscribe(1, phone);
        var _ = office.subscribe(2, phone("another"));
        assertThat(office.subscriptions().all()).hasSize(2);
        service.answer(201, 410);
        office.serve(1);
        await().atMost(SOON).until(() -> office.push().subscribed() == 1);
        office.call(2);

        await().atMost(SOON).until(() -> office.push().subscribed() == 0);
        assertThat(office.subscriptions().all()).isEmpty();
        assertThat(to("another")).hasSize(1);
    }

    @Test
    void aServiceThatStumblesIsAskedAgainAndOneThatRefusesIsNot() {
        office.issue(1, 2);
        service.answer(503, 429, 201, 403);
        var _ = office.subscribe(1, phone);
        var _ = office.subscribe(2, phone);
        office.call(1);
        awaitTold(3);
        await().atMost(SOON).until(() -> office.push().taken() == 1);
        office.give(new Command.Finish(DESK, Optional.empty(), 1));
        office.call(2);
        await().atMost(SOON).until(() -> office.push().lost() == 1);

        assertThat(service.got()).hasSize(4);
    }

    @Test
    void aServiceThatNeverAnswersHoldsUpNobody() throws IOException {
        office.restart(true, Duration.ofMinutes(1));
        office.issue(1, 2);
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var slow = Phone.at("https://localhost:" + mute.getLocalPort() + "/slow");
            var _ = office.subscribe(1, slow);
            var _ = office.subscribe(2, phone);
            office.call(1);
            try (var _ = mute.accept()) {
                office.give(new Command.Finish(DESK, Optional.empty(), 1));
                office.call(2);
                awaitTold(1);
            }
        }
    }

    @Test
    void noticesGoToTheServicesOfBrowsersAlone() {
        office.issue(1);
        assertThat(office.subscribe(1, Phone.at("https://elsewhere.example/x")))
                .isEqualTo(Push.Answer.NOT_ADMITTED);
        assertThat(office.subscribe(1, Phone.at("https://notlocalhost/x")))
                .isEqualTo(Push.Answer.NOT_ADMITTED);
        assertThat(office.subscribe(1, Phone.at("https://10.0.0.8/x")))
                .isEqualTo(Push.Answer.NOT_ADMITTED);
        assertThat(office.subscribe(9, phone)).isEqualTo(Push.Answer.UNKNOWN_TICKET);
        assertThat(office.subscribe(1, phone)).isEqualTo(Push.Answer.TAKEN);
        assertThat(office.subscribe(1, phone)).isEqualTo(Push.Answer.TAKEN);
        assertThat(office.subscribe(1, phone("family"))).isEqualTo(Push.Answer.TAKEN);
        assertThat(office.subscribe(1, phone("third"))).isEqualTo(Push.Answer.ENOUGH);
        office.serve(1);
        assertThat(office.subscribe(1, phone)).isEqualTo(Push.Answer.TICKET_OVER);
    }

    @Test
    void aServicesNameThatTurnsToThisMachineIsSeenAtTheConnection() {
        office.restart(false, Duration.ofSeconds(5));
        office.issue(1);
        var _ = office.subscribe(1, phone);
        var _ = office.subscribe(1, Phone.at("https://a.push.example:" + service.port() + "/x"));
        office.call(1);

        await().atMost(SOON).until(() -> office.push().lost() == 2);
        assertThat(service.got()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        office.issue(1);
        service.answer(302);
        var _ = office.subscribe(1, phone);
        office.call(1);

        await().atMost(SOON).until(() -> office.push().lost() == 1);
        assertThat(service.got()).hasSize(1);
    }

    private void awaitTold(int notices) {
        await().atMost(SOON).until(() -> service.got().size() == notices);
    }

    private Phone phone(String name) {
        return Phone.at("https://localhost:" + service.port() + "/" + name);
    }

    private List<Got> to(String name) {
        return service.got().stream().filter(got -> got.path().equals("/" + name)).toList();
    }

    /// What the phone read.
    private JsonNode notice(int index) throws IOException {
        return new ObjectMapper().readTree(phone.read(service.got().get(index).bytes()));
    }
}
