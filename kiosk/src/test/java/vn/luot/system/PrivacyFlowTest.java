package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.hardware.PaperReader;

/// One visit in which people write what they should not, wherever they can write at all: nothing of
/// it is found afterwards.
class PrivacyFlowTest {
    private static final String PHONE = "0912345678";
    private static final String CARD = "001151000123";
    private static final String BORN = "02031951";
    private static final String NAME = "Nguyen Thi Mau Don";
    private static final String SCANNED =
            CARD + "|245000111|" + NAME + "|" + BORN + "|Nữ|Ấp Mẫu|01012022";

    /// Kept on purpose: it shows that the search finds what is there.
    private static final String SAID = "xin goi lai cho toi";

    private static final String NOTED = "thieu giay uy quyen";
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void numbersAndBirthdaysAreNowhereAfterAWholeVisit(@TempDir Path folder) {
        var clock = Rig.clockFrom("2026-03-02T08:00:00+07:00", 1);
        var settings = new Rig.Settings("", clock, true, List.of("kiosk-1"));
        try (var rig = new Rig(folder, settings);
                var seen = Mosquitto.subscriber(folder, rig.mqttPort(), "#");
                var chromium = Chromium.open()) {
            await().atMost(SOON).until(() -> seen.output().contains("hub.state"));
            var paper = takenWithACard(rig);
            served(rig);
            rated(chromium, paper.address());
            typedElsewhere(chromium, rig);
            backedUp(chromium, rig);
            await().atMost(SOON).until(() -> seen.output().contains("\"P001\""));
        }
        var traces = new Traces(folder);
        assertThat(traces.files().map(folder::relativize).map(Path::toString))
                .contains("seen.log", "hub.log", "kiosk-1.log")
                .anyMatch(file -> file.endsWith(".sql.gz"))
                .anyMatch(file -> file.contains("outbox"));
        for (var kept : List.of(SAID, NOTED))
            assertThat(traces.of(kept))
                    .as("the search finds what is there: %s", kept)
                    .anyMatch(file -> file.toString().endsWith(".mv.db"))
                    .anyMatch(file -> file.toString().endsWith(".sql.gz"));
        for (var secret : List.of(PHONE, "0912 345 678", CARD, "245000111", BORN, NAME))
            assertThat(traces.of(secret)).as(secret).isEmpty();
    }

    private static PaperReader takenWithACard(Rig rig) {
        var kiosk = rig.kiosk("kiosk-1");
        kiosk.scan(SCANNED);
        await().atMost(SOON).until(() -> kiosk.shows("ƯU TIÊN – Người từ đủ 75 tuổi"));
        var paper = PaperReader.read(kiosk.take("c"), 576);
        assertThat(paper.number()).hasToString("P001");
        return paper;
    }

    /// By way of another desk, with a note that says too much.
    private static void served(Rig rig) {
        var api = rig.api();
        api.desk("4", "open").expect(200);
        api.desk("4", "call-next").expect(200);
        api.desk("4", "start").expect(200);
        var note = NOTED + ", goi 0912 345 678, CCCD " + CARD;
        api.desk("4", "transfer", Map.of("service", "A", "note", note)).expect(200);
        api.desk("1", "open").expect(200);
        api.desk("1", "call-next").expect(200);
        api.desk("1", "start").expect(200);
        api.desk("1", "finish", Map.of("purpose", 1)).expect(200);
    }

    private static void rated(Chromium chromium, String address) {
        var phone = chromium.person(390, 844, "vi-VN");
        phone.navigate(address);
        // the first state that the hub sends would take away what was typed before it
        await().until(() ->
                (Boolean) phone.evaluate("!!document.querySelector('live-part').newest"));
        phone.locator("#level-2").click();
        phone.locator("textarea[name=comment]")
                .fill(SAID + " 0912 345 678 hay " + PHONE + ", CCCD " + CARD);
        phone.locator(".rating-why button").click();
        assertThat(phone.locator("textarea[name=comment]")).isEmpty();
    }

    /// Into fields that are looked at and kept nowhere.
    private static void typedElsewhere(Chromium chromium, Rig rig) {
        var stranger = chromium.person(1280, 800, "vi-VN");
        stranger.navigate(rig.hubUrl() + "/login");
        stranger.locator("#name").fill(PHONE);
        stranger.locator("#password").fill(CARD);
        stranger.locator(".login-form button.main").click();
        assertThat(stranger.locator("[role=alert]").first()).isVisible();
        stranger.navigate(rig.hubUrl() + "/t/" + PHONE);
        rig.api().issue("A", PHONE).expect(201);
        rig.api().issue("Z" + PHONE, "x");
    }

    private static void backedUp(Chromium chromium, Rig rig) {
        Page head = Officers.signedIn(chromium, rig, "demo-quan-ly");
        head.navigate(rig.hubUrl() + "/manager/privacy?ticket=" + PHONE);
        assertThat(head.locator(".empty")).isVisible();
        head.navigate(rig.hubUrl() + "/manager/privacy?ticket=P001&day=2026-03-02");
        assertThat(head.locator(".privacy")).containsText(SAID);
        head.navigate(rig.hubUrl() + "/manager/backups");
        head.locator("form[action='/manager/backups'] button").click();
        assertThat(head.locator("tbody tr").first()).isVisible();
    }
}
