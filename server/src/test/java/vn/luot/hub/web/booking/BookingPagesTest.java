package vn.luot.hub.web.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Booking;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.wire.BookingCode;
import vn.luot.wire.TicketId;

/// The citizen's pages of appointments, over HTTP against a real database. It is 08:00 on Monday
/// 02/03/2026; service C may be booked every half hour, two at a time, from 07:30 to 11:30 and from
/// 13:30 to 17:00; service E one at a time.
class BookingPagesTest {
    private static final Pattern SLOT = Pattern.compile("value=\"(2026-[^\"]+Z)\"[^>]*><b>([^<]+)");
    private static final String NINE_ON_TUESDAY = "slot=2026-03-03T02:00:00Z";

    private OpenHub hub;
    private Site browser;

    @TempDir private Path data;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        browser = hub.browser();
    }

    @AfterEach
    void close() {
        browser.close();
        hub.close();
    }

    @Test
    void aServiceADayAndATimeGiveACode() {
        var services = browser.get("/book").body();
        assertThat(services).contains("/book/C", "/book/E").doesNotContain("/book/A");
        var times = browser.get("/book/C?day=2026-03-03").body();
        assertThat(times).contains("Thứ Ba 03/03/2026", "còn 2 chỗ");
        assertThat(SLOT.matcher(times).results().map(found -> found.group(2)).toList())
                .hasSize(8 + 7)
                .startsWith("07:30", "08:00")
                .endsWith("16:30");

        var page = book("C", NINE_ON_TUESDAY);

        var code = code(page);
        var booked = browser.get(page).body();
        assertThat(booked)
                .contains(
                        code.toString(), "09:00, Thứ Ba 03/03/2026", "từ 08:30 đến 09:15", "<svg");
        assertThat(browser.get("/book").body()).contains(page);
        assertThat(browser.get("/book/C?day=2026-03-03").body()).contains("còn 1 chỗ");
        assertThat(hub.engine().office().bookings().get(BookingId.of(code)).map(Booking::state))
                .contains(Booking.State.EXPECTED);
    }

    @Test
    void typedInAnyWayTheCodeIsFound() {
        var page = book("C", NINE_ON_TUESDAY);
        var typed = code(page).toString().toLowerCase(Locale.ROOT).replace("-", "%20");
        assertThat(browser.get("/a?code=" + typed).headers().firstValue("Location")).contains(page);
        assertThat(browser.get("/a?code=hello").statusCode()).isEqualTo(404);
    }

    @Test
    void ofManyWhoWantTheLastPlaceAtOnceOneGetsIt() throws Exception {
        var answers = new ArrayList<Integer>();
        Callable<Integer> wants = this::wantsTheLastPlace;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : people.invokeAll(Collections.nCopies(12, wants))) answers.add(one.get());
        }
        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(11);
        assertThat(hub.engine().office().bookings().all()).hasSize(1);
    }

    @Test
    void aFullTimeSaysSoAndOffersTheOthers() {
        book("E", NINE_ON_TUESDAY);
        var refused = browser.form("/book/E", NINE_ON_TUESDAY);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Giờ này vừa hết chỗ", "Thứ Ba 03/03/2026", "còn 1 chỗ");
    }

    @Test
    void aCancelledPlaceIsFreeAgain() {
        var page = book("E", NINE_ON_TUESDAY);
        assertThat(browser.form(page + "/cancel", "").statusCode()).isEqualTo(303);
        assertThat(browser.get(page).body()).contains("Lịch hẹn này đã hủy");
        book("E", NINE_ON_TUESDAY);
    }

    @Test
    void aBrowserHasThreeToComeAtMost() {
        for (var time : List.of("01:00", "01:30", "02:00"))
            book("C", "slot=2026-03-03T" + time + ":00Z");
        var fourth = browser.form("/book/C", "slot=2026-03-03T02:30:00Z");
        assertThat(fourth.statusCode()).isEqualTo(409);
        assertThat(fourth.body()).contains("đã có 3 lịch hẹn");
    }

    /// Two taps before the answer is there: the second comes without the first one's cookie.
    @Test
    void aTimeThatIsTappedTwiceIsBookedOnce() {
        var press = press(browser.get("/book/C?day=2026-03-03").body());
        var tapped = NINE_ON_TUESDAY + "&press=" + press;
        var first = browser.form("/book/C", tapped);
        try (var second = hub.browser()) {
            assertThat(second.form("/book/C", tapped).headers().firstValue("Location"))
                    .isEqualTo(first.headers().firstValue("Location"));
        }
        assertThat(browser.form("/book/C", tapped).statusCode()).isEqualTo(303);
        assertThat(hub.engine().office().bookings().all()).hasSize(1);

        var other = "slot=2026-03-03T02:30:00Z&press=" + press;
        assertThat(browser.form("/book/C", other).statusCode()).isEqualTo(303);
        assertThat(hub.engine().office().bookings().all()).hasSize(2);
    }

    @Test
    void eachPageHasAPressOfItsOwnAndWhatCouldBeGuessedIsNone() {
        var page = "/book/C?day=2026-03-03";
        assertThat(press(browser.get(page).body())).isNotEqualTo(press(browser.get(page).body()));
        browser.form("/book/C", NINE_ON_TUESDAY + "&press=1");
        browser.form("/book/C", NINE_ON_TUESDAY + "&press=1");
        assertThat(hub.engine().office().bookings().all()).hasSize(2);
    }

    private static String press(String page) {
        return page.replaceFirst("(?s).*name=\"press\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void whoTriesCodesHasToWait() {
        HttpResponse<String> last = browser.get("/a/AAAAAAAA");
        for (int i = 0; i < 25 && last.statusCode() != 429; i++) last = browser.get("/a/AAAAAAAA");
        assertThat(last.statusCode()).isEqualTo(429);
    }

    @Test
    void checkedInElsewhereThePageLeadsToTheTicket() {
        var page = book("C", "slot=2026-03-02T02:30:00Z");
        hub.pass(Duration.ofMinutes(70));
        assertThat(browser.get(page).body()).contains("Đến giờ nhận số").doesNotContain("/arrive");
        assertThat(browser.form(page + "/arrive", "").statusCode())
                .as("only where the office lets phones check in")
                .isEqualTo(404);
        var ticket = TicketId.parse("01995f3e-7c00-7abc-8def-000000000001");
        var arrived = new Command.CheckIn(BookingId.of(code(page)), ticket, "kiosk-1/scan");
        hub.engine().submit(arrived, new Actor.Citizen()).join();
        assertThat(browser.get(page).body()).contains("Đã nhận số C001", "/t/" + ticket.token());
    }

    @Test
    void theCalendarFileHoldsTheTime() {
        var page = book("C", NINE_ON_TUESDAY);
        var file = browser.get(page + "/calendar.ics");
        assertThat(file.headers().firstValue("Content-Type"))
                .contains("text/calendar; charset=utf-8");
        assertThat(file.body())
                .contains("DTSTART:20260303T020000Z\r\n", "DTEND:20260303T023000Z\r\n")
                .contains("TRIGGER;RELATED=START:-PT1H\r\n", page);
    }

    @Test
    void aBookingOutlivesARestart() {
        var page = book("E", NINE_ON_TUESDAY);
        hub.close();
        hub = new OpenHub(data);
        try (var anew = hub.browser()) {
            assertThat(anew.get(page).body()).contains("09:00, Thứ Ba 03/03/2026");
            assertThat(anew.form("/book/E", NINE_ON_TUESDAY).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void whatCannotBeBookedIsNoPage() {
        assertThat(browser.get("/book/A").statusCode()).isEqualTo(404);
        assertThat(browser.get("/book/../x").statusCode()).isEqualTo(404);
        assertThat(browser.form("/book/C", "slot=tomorrow").statusCode()).isEqualTo(400);
        assertThat(browser.get("/book/C?day=yesterday").statusCode()).isEqualTo(200);
    }

    @Test
    void receptionChecksInByTheCodeOnceAndSeesTheDay() {
        var page = book("C", "slot=2026-03-02T02:30:00Z");
        var code = "code=" + code(page);
        try (var officer = hub.signedIn("hanh", Role.OFFICER)) {
            assertThat(officer.get("/reception").body()).contains("chưa đến", "Hộ tịch");
            var early = officer.form("/reception", code);
            assertThat(early.statusCode()).isEqualTo(409);
            assertThat(early.body()).contains("Chưa đến giờ nhận số");
        }
        hub.pass(Duration.ofMinutes(75));
        try (var officer = hub.signedIn("lan", Role.OFFICER)) {
            assertThat(officer.form("/reception", code).body()).contains("Số C001", "đã đến C001");
            var again = officer.form("/reception", code).body();
            assertThat(again).contains("đã nhận số rồi", "Số C001");
            assertThat(hub.engine().office().tickets()).hasSize(1);
            assertThat(officer.form("/reception", "code=22222222").statusCode()).isEqualTo(409);
        }
    }

    private int wantsTheLastPlace() {
        try (var own = hub.browser()) {
            return own.form("/book/E", NINE_ON_TUESDAY).statusCode();
        }
    }

    private String book(String service, String slot) {
        var answer = browser.form("/book/" + service, slot);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static BookingCode code(String page) {
        return BookingCode.in(page).orElseThrow();
    }
}
