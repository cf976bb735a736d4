package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// "Priority mixed in": one officer with a keyboard, the hall's screen, at most two priority calls
/// in a row.
class Scenario2Test {
    private static final Path DEMO =
            Repo.root().resolve("server/src/main/resources/vn/luot/hub/office/demo.yaml");
    private static final String USUAL = "rule: {headStart: {priority: 60, appointment: 45}}";
    private static final HasTextOptions SOON = new HasTextOptions().setTimeout(15_000);

    /// Whether each who comes has priority.
    private static final List<Boolean> COMING =
            List.of(false, false, true, false, true, true, false, true);

    private static final List<String> CALLED =
            List.of("P001", "P002", "A001", "P003", "P004", "A002", "A003", "A004");

    @Test
    void anOrdinaryTurnFollowsTwoOfPriorityAndEverybodySeesWhy(@TempDir Path folder)
            throws IOException {
        var office = Files.readString(DEMO).replace(USUAL, "rule: {maxInRow: 2}");
        assertThat(office).contains("maxInRow");
        var file = Files.writeString(folder.resolve("office.yaml"), office);
        var settings = new Rig.Settings(file.toString(), "", false, List.of());
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            for (int i = 0; i < COMING.size(); i++) comes(rig.api(), i, COMING.get(i));
            var hall = chromium.person(1920, 1080, "vi-VN");
            hall.navigate(rig.hubUrl() + "/display?sound=off");
            var officer = Officers.signedIn(chromium, rig, "demo-can-bo-1");
            Officers.opens(officer);
            for (var number : CALLED) {
                Officers.calls(officer, number);
                seen(hall, number);
                Officers.serves(officer);
            }
        }
    }

    private static void comes(HubApi api, int person, boolean priority) {
        var order = new HashMap<String, Object>();
        order.put("service", "A");
        order.put("pressId", "person-" + person);
        if (priority) order.put("priority", "P1");
        api.issue(order).expect(201);
    }

    private static void seen(Page hall, String number) {
        assertThat(hall.locator(".hall-number")).hasText(number, SOON);
        var row = hall.locator(".hall-desks tr.now");
        if (number.startsWith("P")) {
            assertThat(hall.locator(".hall-mark").first()).hasText("ƯU TIÊN");
            assertThat(row).containsText("ĐANG PHỤC VỤ LƯỢT ƯU TIÊN");
        } else {
            assertThat(hall.locator(".hall-mark")).hasCount(0);
            assertThat(row).not().containsText("ƯU TIÊN");
        }
    }
}
