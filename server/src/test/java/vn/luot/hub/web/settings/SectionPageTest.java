package vn.luot.hub.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.luot.hub.settings.form.Section;
import vn.luot.hub.settings.form.Sections;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// The settings' forms over HTTP, without a script.
class SectionPageTest {
    private static final DeskId DESK = new DeskId("1");

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

    private static String filled(String section, Map<String, String> typed) {
        var content = OfficeFile.content(OfficeFile.shipped("demo"));
        Section form = Sections.find(section).orElseThrow();
        var fields = new LinkedHashMap<String, List<String>>(form.filled(content).values());
        typed.forEach((name, value) -> fields.put(name, List.of(value)));
        fields.put("revision", List.of("1"));
        var sent = new StringBuilder();
        fields.forEach((name, values) ->
                values.forEach(value ->
                        sent.append(sent.isEmpty() ? "" : "&")
                                .append(Forms.fields(Map.of(name, value)))));
        return sent.toString();
    }

    private HttpResponse<String> send(String section, Map<String, String> typed) {
        return manager.form(Forms.HERE + "/section/" + section, filled(section, typed));
    }

    @Test
    void everyFormShowsWhatHolds() {
        for (var section : Sections.ALL)
            assertThat(manager.get(Forms.HERE + "/section/" + section.name()).statusCode())
                    .as(section.name())
                    .isEqualTo(200);
        assertThat(manager.get(Forms.HERE + "/section/services").body())
                .contains("value=\"Chứng thực\"")
                .contains("Giấy tờ cần có (tiếng Anh)");
        assertThat(manager.get(Forms.HERE + "/section/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormsChangeIsShownAndHoldsOnceConfirmed() {
        var address = Forms.address(send("services", Map.of("services[0].minutes", "7")));
        assertThat(manager.get(address).body())
                .contains("Lĩnh vực A › Số phút thường mất")
                .contains("<ins>7</ins>");
        forms.confirm(address);
        assertThat(hub.engine().office().rules().usual(new ServiceCode("A"))).hasMinutes(7);
    }

    @Test
    void mistakesAreNamedByTheFormsWordsAndWhatWasTypedStays() {
        var answer = send("services", Map.of("services[2].minutes", "mười"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Lĩnh vực E › Số phút thường mất: \"mười\" không phải là số nguyên")
                .contains("value=\"mười\"");
    }

    @Test
    void whoWasOvertakenKeepsWhatTheyTyped() {
        forms.confirm(Forms.address(send("centre", Map.of("hotline", "1022"))));
        var late = send("centre", Map.of("hotline", "1088"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("đã xác nhận bản 2").contains("value=\"1088\"");
    }

    @Test
    void aServiceThatSomebodyWaitsForStays() {
        issue(1, "N", Optional.empty());
        var answer = send("services", Map.of("services[8].drop", "true"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("còn 1 lượt chưa xong");
    }

    @Test
    void anotherRuleIsTriedOnTheLastDayThatWas() {
        var fifo = Map.of("rule.kind", "fifo");
        assertThat(manager.get(Forms.address(send("rule", fifo))).body())
                .contains("Bảy ngày qua chưa có lượt nào");
        busyDay();
        try (var next = hub.signedIn("next-day", Role.MANAGER)) {
            var answer = next.form(Forms.HERE + "/section/rule", filled("rule", fifo));
            assertThat(next.get(Forms.address(answer)).body())
                    .contains("Nếu áp dụng cho ngày")
                    .contains("(8 lượt)")
                    .contains("Lâu nhất, lượt ưu tiên")
                    .contains("class=\"bad\"");
        }
    }

    /// Eight people at once, the last with priority; a tenth of an hour each.
    private void busyDay() {
        hub.give(new Command.OpenDesk(DESK, Set.of()));
        for (int i = 1; i < 8; i++) issue(i, "A", Optional.empty());
        issue(8, "A", Optional.of(new PriorityCode("P1")));
        for (int i = 0; i < 8; i++) {
            hub.give(new Command.CallNext(DESK));
            hub.give(new Command.Start(DESK));
            hub.pass(Duration.ofMinutes(6));
            hub.give(new Command.Finish(DESK, Optional.empty(), 1));
        }
        hub.pass(Duration.ofDays(1));
    }

    private void issue(long number, String service, Optional<PriorityCode> priority) {
        var ticket = new TicketId(new UUID(7, number));
        hub.give(new Command.Issue(ticket, new ServiceCode(service), priority, "test"));
    }

    @Test
    void theTicketIsSeenBeforeItHolds() {
        var address =
                Forms.address(send("ticket", Map.of("ticket.footer[0].vi", "Chúc một ngày tốt")));
        assertThat(manager.get(address).body()).contains(address + "/ticket.png");
        assertThat(manager.bytes(address + "/ticket.png"))
                .startsWith(0x89, 'P', 'N', 'G')
                .isNotEqualTo(manager.bytes("/manager/ticket/80.png"));
    }
}
