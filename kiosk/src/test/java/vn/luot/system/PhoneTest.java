package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.wire.TicketId;

/// The page of a ticket in a citizen's hand, who waits outside.
class PhoneTest {
    /// A phone that counts its shakes and keeps what it was asked to hand on.
    private static final String PHONE =
            """
            window.shakes = 0
            navigator.vibrate = () => { window.shakes++; return true }
            navigator.share = async (what) => { window.handed = what }
            """;

    private static final HasAttributeOptions SOON = new HasAttributeOptions().setTimeout(15_000);

    @Test
    void tellsWhoAskedThatTheTurnIsNearAndThatItIsThere(@TempDir Path folder) {
        var settings = new Rig.Settings("", "", false, List.of());
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            var api = rig.api();
            var tickets = IntStream.range(0, 4).mapToObj(i -> issue(api, i)).toList();
            var asked = phone(chromium, rig, tickets.getLast());
            asked.locator("#tell").click();
            var silent = phone(chromium, rig, tickets.getLast());

            assertThat(api.desk("1", "open").status()).isEqualTo(200);
            serve(api);
            assertThat(asked.locator("[data-step]")).hasAttribute("data-step", "1", SOON);
            assertThat(asked.evaluate("shakes")).isEqualTo(1);
            serve(api);
            serve(api);
            api.desk("1", "call-next").expect(200);
            assertThat(asked.locator("[data-step]")).hasAttribute("data-step", "2", SOON);
            assertThat(asked.evaluate("shakes")).isEqualTo(2);
            assertThat(asked).hasTitle(Pattern.compile("● Mời Ông/Bà đến Quầy 1"));
            assertThat(silent.locator("[data-step]")).hasAttribute("data-step", "2", SOON);
            assertThat(silent.evaluate("shakes")).isEqualTo(0);
        }
    }

    @Test
    void canBeHandedOn(@TempDir Path folder) {
        var settings = new Rig.Settings("", "", false, List.of());
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            var phone = phone(chromium, rig, issue(rig.api(), 1));
            phone.locator("#share").click();
            assertThat(phone.evaluate("handed"))
                    .isEqualTo(
                            Map.of(
                                    "text",
                                    "Lượt A001 của tôi: xem còn bao nhiêu người và bao lâu nữa",
                                    "url",
                                    phone.url()));
            assertThat(PageCheck.accessibility(phone)).isEmpty();
            assertThat(PageCheck.layout(phone)).isEmpty();
        }
    }

    @Test
    void theFirstViewFitsABadNetwork(@TempDir Path folder) {
        var settings = new Rig.Settings("", "", false, List.of());
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            var ticket = issue(rig.api(), 1);
            assertThat(FirstView.of(phone(chromium, rig, ticket)).all()).isBetween(1L, 60_000L);
        }
    }

    private static TicketId issue(HubApi api, int press) {
        var reply = api.issue("A", "press-" + press).expect(201);
        return TicketId.parse(reply.json().path("id").asText());
    }

    private static void serve(HubApi api) {
        for (var action : List.of("call-next", "start", "finish"))
            api.desk("1", action).expect(200);
    }

    private static Page phone(Chromium chromium, Rig rig, TicketId ticket) {
        var page = chromium.person(390, 844, "vi-VN");
        page.addInitScript(PHONE);
        page.navigate(rig.hubUrl() + "/t/" + ticket.token());
        assertThat(page.locator(".phone-ticket .num")).isVisible();
        return page;
    }
}
