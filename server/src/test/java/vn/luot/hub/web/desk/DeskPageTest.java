package vn.luot.hub.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.web.Preview;
import vn.luot.hub.web.SampleDay;
import vn.luot.hub.web.Site;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// The officer's forms over real HTTP, without any script.
class DeskPageTest {
    private final SampleDay day = SampleDay.of("demo");
    private final TicketId first = day.issue(new ServiceCode("A"), Optional.empty());
    private final TicketId second = day.issue(new ServiceCode("A"), Optional.empty());
    private Preview preview;
    private Site site;

    @BeforeEach
    void open() {
        preview = new Preview(day, day::now, 0);
        site = new Site(preview.port());
        site.get("/enter?next=/desk");
    }

    @AfterEach
    void close() {
        site.close();
        preview.close();
    }

    private HttpResponse<String> press(String action, String fields) {
        return site.form("/desk/1/" + action, fields);
    }

    private void pressed(String... actions) {
        for (var action : actions) {
            var answer = press(action, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }
    }

    private Ticket ticket(TicketId id) {
        return preview.engine().office().ticket(id).orElseThrow();
    }

    @Test
    void theRestOfManyDossiersMayWaitForItsOwnTime() {
        var many = SampleDay.withManyDossiers();
        var agent = many.issue(new ServiceCode("A"), Optional.empty());
        try (var shown = new Preview(many, many::now, 0);
                var officer = new Site(shown.port())) {
            officer.get("/enter?next=/desk");
            for (var action : new String[] {"open", "call-next", "start"})
                officer.form("/desk/1/" + action, "");
            assertThat(officer.get("/desk/1").body())
                    .contains("Quá 3 hồ sơ: còn lại lúc 15:00")
                    .contains("Mã hồ sơ");

            officer.form("/desk/1/finish-next", "dossiers=12&rest=later");

            var ticket = shown.engine().office().ticket(agent).orElseThrow();
            assertThat(ticket.stage()).isInstanceOf(Stage.CarriedOver.class);
            assertThat(ticket.handover()).contains(new Ticket.Handover(9, ""));
        }
    }

    /// A scanner ends a code with Enter, and Enter in a field presses the form's first button.
    @Test
    void enterInAFieldChoosesNoServiceForAnybody() {
        var many = SampleDay.withManyDossiers();
        many.issue(new ServiceCode("A"), Optional.empty());
        try (var shown = new Preview(many, many::now, 0);
                var officer = new Site(shown.port())) {
            officer.get("/enter?next=/desk");
            for (var action : new String[] {"open", "call-next", "start"})
                officer.form("/desk/1/" + action, "");
            var page = officer.get("/desk/1").body();
            for (var action : new String[] {"no-result", "transfer"})
                assertThat(buttons(page, action))
                        .as(action)
                        .hasSizeGreaterThan(2)
                        .first()
                        .isEqualTo("<button disabled hidden>");
        }
    }

    private static List<String> buttons(String page, String action) {
        var from = page.indexOf("action=\"/desk/1/" + action);
        var form = page.substring(from, page.indexOf("</form>", from));
        return Pattern.compile("<button[^>]*>")
                .matcher(form)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void strangersAreSentToSignIn() {
        try (var stranger = new Site(preview.port())) {
            var answer = stranger.get("/desk/1");
            assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/login");
        }
    }

    @Test
    void wholeVisitNeedsFormsOnly() {
        pressed("open", "call-next", "start");
        assertThat(site.get("/desk/1").body()).contains("A001", "Hoàn thành và gọi tiếp");
        assertThat(press("finish-next", "purpose=1&dossiers=2").statusCode()).isEqualTo(303);
        assertThat(ticket(first).stage()).isInstanceOf(Stage.Served.class);
        assertThat(ticket(second).desk()).contains(DeskId.of(1));
    }

    @Test
    void lastVisitOfTheLineIsFinishedToo() {
        pressed("open", "call-next", "finish-next", "finish-next");
        assertThat(ticket(second).stage()).isInstanceOf(Stage.Served.class);
        assertThat(press("call-next", "").statusCode()).isEqualTo(409);
    }

    @Test
    void latePressDoesNotHitTheTicketAfter() {
        pressed("open", "call-next");
        var late = "current=" + first;
        assertThat(press("finish-next", late).statusCode()).isEqualTo(303);
        assertThat(press("finish-next", late).statusCode()).isEqualTo(409);
        assertThat(ticket(second).stage()).isInstanceOf(Stage.Called.class);
    }

    @Test
    void whoCompletesPapersWaitsAgainAtOnce() {
        pressed("open", "call-next", "start", "back");
        assertThat(ticket(first).waits()).isTrue();
    }

    @Test
    void numberIsCalledAsItIsTyped() {
        pressed("open");
        assertThat(press("call", "number=2").statusCode()).isEqualTo(303);
        assertThat(ticket(second).desk()).contains(DeskId.of(1));
        pressed("hold");
        assertThat(press("call", "number=a1").statusCode()).isEqualTo(303);
        assertThat(ticket(first).desk()).contains(DeskId.of(1));
        assertThat(press("call", "number=C999").statusCode()).isEqualTo(409);
    }

    @Test
    void ticketIsSentToAnotherService() {
        pressed("open", "call-next");
        assertThat(press("transfer", "service=C&note=thieu+ban+sao").statusCode()).isEqualTo(303);
        assertThat(ticket(first).service()).isEqualTo(new ServiceCode("C"));
    }

    @Test
    void pauseHasAReasonAndATime() {
        pressed("open");
        assertThat(press("pause", "reason=MEETING&minutes=10").statusCode()).isEqualTo(303);
        assertThat(site.get("/display?lang=vi").body()).contains("Tạm dừng đến 07:10");
    }

    @Test
    void whatNoPageSendsIsNotFound() {
        assertThat(press("dance", "").statusCode()).isEqualTo(404);
        assertThat(site.get("/desk/99").statusCode()).isEqualTo(404);
        assertThat(site.get("/desk/No+Desk").statusCode()).isEqualTo(404);
        assertThat(site.get("/voice/1.wav").statusCode()).isEqualTo(404);
    }

    @Test
    void firstPageTellsAnyoneHowLongTheLinesAre() {
        pressed("open");
        try (var anyone = new Site(preview.port())) {
            assertThat(anyone.get("/?lang=en").body())
                    .contains("Certification", "waiting now", "/display")
                    .doesNotContain("/manager");
        }
    }

    @Test
    void aPressIsRegrettedByAnother() {
        pressed("open", "call-next", "finish-next");
        assertThat(ticket(second).stage()).isInstanceOf(Stage.Called.class);
        assertThat(site.get("/desk/1").body()).contains("Hoàn tác: gọi A002");
        pressed("undo");
        assertThat(ticket(second).waits()).isTrue();
        assertThat(site.get("/desk/1").body()).contains("Hoàn tác: hoàn thành A001");
        pressed("undo");
        assertThat(ticket(first).stage()).isInstanceOf(Stage.Called.class);
        assertThat(press("undo", "").statusCode()).isEqualTo(409);
    }

    @Test
    void aPressThatComesLateDoesNotTakeBackTheNextDeed() {
        pressed("open", "call-next", "finish");
        var shown = "ticket=FINISH/" + first;
        pressed("call-next");
        assertThat(press("undo", shown).statusCode()).isEqualTo(409);
        assertThat(ticket(second).stage()).isInstanceOf(Stage.Called.class);
        assertThat(press("undo", "ticket=CALL/" + second).statusCode()).isEqualTo(303);
    }

    @Test
    void whoHasNoNumberIsServedAtOnceByAFreeDesk() {
        pressed("open");
        var walkIn = "service=A&press=2026-03-02/2";
        assertThat(press("walk-in", walkIn).statusCode()).isEqualTo(303);
        var at = preview.engine().office().at(DeskId.of(1)).orElseThrow();
        assertThat(at.number()).hasToString("A003");
        assertThat(press("walk-in", walkIn).statusCode()).as("a busy desk").isEqualTo(409);
        pressed("finish");
        assertThat(press("walk-in", walkIn).statusCode()).isEqualTo(303);
        assertThat(preview.engine().office().tickets())
                .as("the same page pressed twice, one number")
                .hasSize(3);
    }

    @Test
    void whoIsCalledMayGoHome() {
        pressed("open", "call-next", "cancel");
        assertThat(ticket(first).stage()).isInstanceOf(Stage.Cancelled.class);
        assertThat(press("cancel", "").statusCode()).isEqualTo(409);
    }

    @Test
    void moreDossiersThanOneTurnMayHaveComeBack() {
        pressed("open", "call-next");
        assertThat(press("finish-next", "dossiers=12&purpose=1").statusCode()).isEqualTo(303);
        pressed("finish-next", "start");
        assertThat(site.get("/desk/1").body())
                .contains("Lượt quay lại: còn 9 hồ sơ")
                .contains("value=\"9\"");
    }
}
