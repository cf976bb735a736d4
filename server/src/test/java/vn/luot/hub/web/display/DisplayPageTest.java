package vn.luot.hub.web.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Preview;
import vn.luot.hub.web.SampleDay;
import vn.luot.hub.web.Site;
import vn.luot.hub.web.Site.Followed;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// Several displays over real HTTP: what each shows, and which of them speaks.
class DisplayPageTest {
    private static final Pattern ASK = Pattern.compile("data-speak=\"([^\"]+)\"");
    private static final String TWO_HALLS =
            """
            displays:
              - {id: left, services: [A], zone: one}
              - {id: right, services: [C], zone: two}
              - {id: third, services: [A, C], zone: one}
            zones:
              - {id: one, volume: 40, speakers: [left]}
              - {id: two, chime: no}
            """;

    private final SampleDay day = SampleDay.hung(TWO_HALLS);
    private Preview preview;
    private Site site;

    @BeforeEach
    void open() {
        serve(DeskId.of(1), "A");
        preview = new Preview(day, day::now, 0);
        site = new Site(preview.port());
    }

    @AfterEach
    void close() {
        site.close();
        preview.close();
    }

    private void serve(DeskId desk, String service) {
        day.act(new Command.OpenDesk(desk, Set.of()));
        day.issue(new ServiceCode(service), Optional.empty());
        day.act(new Command.CallNext(desk));
    }

    /// What this page was sent last says where it asks.
    private static Optional<String> ask(Followed page) {
        return List.copyOf(page.lines()).reversed().stream()
                .filter(line -> line.startsWith("data:"))
                .takeWhile(line -> !line.contains("hall-head"))
                .flatMap(line -> ASK.matcher(line).results().map(found -> found.group(1)))
                .findFirst()
                .map(address -> address.replace("&amp;", "&"));
    }

    private Followed page(String display) {
        var page = site.follow("/display/" + display + "/live?lang=vi");
        await().until(() -> page.lines().stream().anyMatch(line -> line.contains("hall-foot")));
        return page;
    }

    @Test
    void anOfficeThatNamesNoneHasTheOneOfEverything() {
        var plain = SampleDay.hung("");
        try (var own = new Preview(plain, plain::now, 0);
                var visitor = new Site(own.port())) {
            assertThat(visitor.get("/displays").body()).contains("href=\"/display\"");
        }
        assertThat(site.get("/displays").body())
                .contains("href=\"/display/left\"")
                .doesNotContain("href=\"/display\"");
    }

    @Test
    void eachDisplayShowsItsOwnCalls() {
        assertThat(site.get("/display/left").body()).contains("A001").contains("hall-hero");
        assertThat(site.get("/display/right").body()).doesNotContain("A001", "hall-hero");
        assertThat(site.get("/display/nowhere").body())
                .as("a screen on the wall goes on, in silence")
                .contains("A001")
                .doesNotContain("announce.js");
    }

    @Test
    void displaysAreListedWhereThereAreSeveral() {
        assertThat(site.get("/displays?lang=en").body())
                .contains("href=\"/display/left\"", "href=\"/display/right\"")
                .doesNotContain("hall-hero");
    }

    @Test
    void ofTwoDisplaysInOneZoneTheNamedOneSpeaks() {
        var third = page("third");
        await().until(() -> ask(third).isPresent());

        var left = page("left");
        await().until(() -> ask(left).isPresent() && ask(third).isEmpty());
        var said = site.get(ask(left).orElseThrow()).body();

        assertThat(said)
                .contains("\"words\":\"Mời công dân có số A001 đến Quầy 1\"")
                .contains("\"volume\":0.4");
        assertThat(site.get(ask(left).orElseThrow()).body())
                .as("nothing here can speak: a second time at once, then no more")
                .contains("\"call\":\"2026-03-02 1\"");
        assertThat(site.get(ask(left).orElseThrow()).body()).contains("\"call\":\"\"");
    }

    /// A machine without power says nothing when it goes.
    @Test
    void whoDoesNotAskForWhatItShallSayIsPassedOver() {
        var third = page("third");
        var left = page("left");
        await().until(() -> ask(left).isPresent() && ask(third).isEmpty());

        day.later(Duration.ofSeconds(11));
        var awake = page("third");

        await().until(() -> ask(left).isEmpty() && ask(awake).isPresent());
        assertThat(site.get(ask(awake).orElseThrow()).body()).contains("A001");
    }

    @Test
    void aDisplayHearsNothingOfAnotherZone() {
        var right = page("right");
        await().until(() -> ask(right).isPresent());
        assertThat(site.get(ask(right).orElseThrow()).body()).contains("\"call\":\"\"");
        assertThat(site.get("/display/speak/guessed").body()).contains("\"call\":\"\"");
    }

    @Test
    void aSilentPageIsNeverAsked() {
        var page = site.follow("/display/left/live?sound=off");
        await().until(() -> page.lines().stream().anyMatch(line -> line.contains("hall-foot")));
        assertThat(ask(page)).isEmpty();
        assertThat(site.get("/display/left?sound=off").body()).doesNotContain("announce.js");
    }
}
