package vn.luot.hub.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// The whole configuration as text: nothing holds before it was seen and confirmed.
class SettingsPageTest {
    private static final String DEMO = OfficeFile.write(OfficeFile.shipped("demo"));
    private static final String CALM = DEMO.replace("hotline: 1900 0000", "hotline: \"1022\"");

    @TempDir private Path data;
    private OpenHub hub;
    private Site manager;
    private Forms forms;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        manager = hub.signedIn("head", Role.MANAGER);
        forms = new Forms(manager);
    }

    @AfterEach
    void close() {
        manager.close();
        hub.close();
    }

    private static String without(String from, String to) {
        return DEMO.substring(0, DEMO.indexOf(from)) + DEMO.substring(DEMO.indexOf(to));
    }

    @Test
    void aChangeHoldsOnceConfirmedAndNotBefore() {
        var shown = Forms.address(forms.text(1, CALM));
        assertThat(manager.get(shown).body())
                .contains("Đường dây nóng")
                .contains("<del>1900 0000</del>")
                .contains("<ins>1022</ins>");
        assertThat(hub.settings().get().hotline()).isEqualTo("1900 0000");
        assertThat(Forms.address(forms.confirm(shown))).endsWith("?done");
        assertThat(hub.settings().get().hotline()).isEqualTo("1022");
        assertThat(manager.get(Forms.HERE).body()).contains("Bản 2 đang có hiệu lực");
        assertThat(manager.get("/manager/audit").body()).contains("Cấu hình 1 → 2");
    }

    @Test
    void anotherRuleAndAnotherDeskHoldAtTheDesksAtOnce() {
        var other = DEMO.replace("minutes: \"5\"", "minutes: 9");
        forms.confirm(Forms.address(forms.text(1, other)));
        assertThat(hub.engine().office().rules().usual(new ServiceCode("A"))).hasMinutes(9);
    }

    /// The next start would fail on a secret that is not there, with nobody at the machine.
    @Test
    void webhooksAreNotChangedFromHere() {
        var hook =
                """
                webhooks:
                  - id: one-stop
                    address: https://example.gov.vn/luot
                    events: [ticket-issued]
                    secretFile: /etc/luot/none
                """;
        var answer = forms.text(1, DEMO + hook);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("luot-hub import-config");
    }

    @Test
    void mistakesAreNamedByLineAndNothingTypedIsLost() {
        var answer = forms.text(1, DEMO.replace("minutes: \"5\"", "minutes: viele"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("services[0].minutes")
                .contains("dòng ")
                .contains("minutes: viele");
    }

    @Test
    void whoComesSecondIsToldAndKeepsWhatTheyTyped() {
        var mine = Forms.address(forms.text(1, CALM));
        try (var other = hub.signedIn("admin", Role.ADMIN)) {
            var theirs = new Forms(other);
            theirs.confirm(
                    Forms.address(
                            theirs.text(1, DEMO.replace("minutes: \"5\"", "minutes: \"6\""))));
        }
        var refused = manager.form(mine, "revision=1");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("đã xác nhận bản 2").contains("<ins>1022</ins>");
        var late = forms.text(1, CALM);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("đã xác nhận bản 2").contains("1022");
        assertThat(hub.settings().newest().number()).isEqualTo(2);
    }

    @Test
    void whatPeopleWaitForCannotGo() {
        hub.give(
                new Command.Issue(
                        new TicketId(new UUID(1, 2)),
                        new ServiceCode("N"),
                        Optional.empty(),
                        "test"));
        hub.give(new Command.OpenDesk(new DeskId("7"), Set.of()));
        var less =
                without("  - code: \"N\"", "desks:")
                        .replaceAll("(?s)  - id: \"7\".*?(?=priorities:)", "")
                        .replace("      - \"N\"\n", "");
        var answer = forms.text(1, less);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Hỗ trợ nộp trực tuyến\": còn 1 lượt")
                .contains("Quầy 7 đang mở");
        assertThat(hub.settings().newest().number()).isEqualTo(1);
    }

    @Test
    void anotherOfficesIdIsRefused() {
        var answer = forms.text(1, DEMO.replace("id: demo", "id: elsewhere"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("elsewhere");
    }

    @Test
    void whatHeldBeforeComesBackAsANewRevision() {
        forms.confirm(Forms.address(forms.text(1, CALM)));
        assertThat(manager.get(Forms.HERE + "/revisions").body())
                .contains("Bản 2")
                .contains("head");
        assertThat(manager.get(Forms.HERE + "/revisions/2").body()).contains("<ins>1022</ins>");
        var back = Forms.address(manager.form(Forms.HERE + "/revisions/1", ""));
        assertThat(manager.get(back).body()).contains("<ins>1900 0000</ins>");
        forms.confirm(back);
        assertThat(hub.settings().get().hotline()).isEqualTo("1900 0000");
        assertThat(hub.settings().newest().number()).isEqualTo(3);
    }

    @Test
    void savedFileIsTheTextThatHolds() {
        var file = manager.get(Forms.HERE + "/office.yaml");
        assertThat(file.body()).isEqualTo(DEMO);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"demo-1.yaml\"");
    }

    @Test
    void aDraftIsNobodyElsesAndOfficersSeeNothing() {
        var mine = Forms.address(forms.text(1, CALM));
        try (var admin = hub.signedIn("admin", Role.ADMIN);
                var officer = hub.signedIn("tu", Role.OFFICER)) {
            assertThat(admin.get(mine).statusCode()).isEqualTo(404);
            assertThat(officer.get(Forms.HERE).statusCode()).isEqualTo(403);
            assertThat(officer.form(mine, "revision=1").statusCode()).isEqualTo(403);
        }
    }
}
