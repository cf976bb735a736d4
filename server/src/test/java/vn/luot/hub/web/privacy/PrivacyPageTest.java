package vn.luot.hub.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// A citizen shows a paper and asks what is held about it.
class PrivacyPageTest {
    private static final String HERE = "/manager/privacy";
    private static final String SAID = "Cán bộ hẹn lại ba lần";
    private static final String ASKED = "?ticket=P001&day=2026-03-02";
    private static final DeskId DESK = DeskId.of(4);
    private static final TicketId TICKET = id(1);

    /// A kiosk gave it itself.
    private static final TicketNumber OWN = new TicketNumber("C", 3, 1);

    @TempDir private Path data;
    private OpenHub hub;
    private Site head;

    @BeforeEach
    void aVisitIsRated() {
        hub = new OpenHub(data);
        head = hub.signedIn("thu-truong", Role.MANAGER);
        var priority = Optional.of(new PriorityCode("P4"));
        hub.give(new Command.Issue(TICKET, new ServiceCode("C"), priority, "kiosk-1/c"));
        hub.give(new Command.Issue(id(2), new ServiceCode("C"), Optional.empty(), "kiosk-1/c"));
        hub.give(new Command.OpenDesk(DESK, Set.of()));
        hub.give(new Command.CallNext(DESK));
        hub.give(new Command.Finish(DESK, Optional.empty(), 1));
        rate(2, SAID);
        rate(1, SAID + " rồi");
    }

    @AfterEach
    void close() {
        head.close();
        hub.close();
    }

    @Test
    void numberAndDayOrTheCodeOnThePaperShowAllThatIsHeld() {
        var byNumber = head.get(HERE + ASKED).body();
        assertThat(byNumber)
                .contains("Phiếu P001, ngày 02/03/2026", SAID, "mức 2/5", "mức 1/5")
                .contains("Cấp phiếu P001", "Gọi P001", "Xong P001")
                .doesNotContain("C001");
        var address = "http%3A%2F%2F10.0.0.5%2Ft%2F" + TICKET.token() + "%3Fn%3DP001";
        assertThat(head.get(HERE + "?ticket=" + address).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(HERE + ASKED));
        assertThat(head.get(HERE + "?ticket=P001&day=2026-03-01").body())
                .contains("Hệ thống không lưu gì về phiếu này");
    }

    @Test
    void whatIsHeldIsExportedWithoutNamesOfOfficers() throws IOException {
        var answer = head.get(HERE + ".json" + ASKED);

        var json = new ObjectMapper().readTree(answer.body());
        assertThat(json.path("number").asText()).isEqualTo("P001");
        assertThat(json.path("visits")).hasSize(1);
        assertThat(json.path("ratings")).hasSize(2);
        assertThat(json.findValuesAsText("comment")).contains(SAID, SAID + " rồi");
        assertThat(json.findValuesAsText("kind")).contains("TicketIssued", "TicketRated");
        assertThat(answer.body()).contains(TICKET.toString()).doesNotContain(id(2).toString());
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        var concern = "rating/" + TICKET;
        hub.give(new Command.Answer(concern, Concern.Step.TAKEN, "để chị thu-truong hỏi"));
        hub.give(new Command.OpenDay(LocalDate.of(2026, 3, 3)));
        head.form("/manager/concern", "concern=" + concern + "&step=SETTLED&note=thu-truong");
        head.form(HERE + "/erase", ASKED.substring(1));
        assertThat(head.get(HERE + ".json" + ASKED).body())
                .contains("\"by\":\"staff\"", "ConcernAnswered", "ConcernRaised")
                .doesNotContain("thu-truong");
    }

    @Test
    void whatWasWrittenIsErasedForEverAndTheJournalSaysWho() {
        assertThat(head.form(HERE + "/erase", ASKED.substring(1)).statusCode()).isEqualTo(303);

        assertThat(head.get(HERE + ASKED).body())
                .contains("Không có, hoặc đã xóa", "Xóa ý kiến đã ghi của lượt P001")
                .doesNotContain(SAID);
        assertThat(head.get("/manager/audit").body())
                .contains("thu-truong", "Xóa ý kiến đã ghi của lượt P001");
        assertThat(hub.words()).isZero();
        assertThat(hub.proof()).isInstanceOf(Proof.Whole.class);
    }

    @Test
    void inspectorsReadAndOnlyTheHeadErases() {
        try (var inspector = hub.signedIn("thanh-tra", Role.INSPECTOR);
                var officer = hub.signedIn("tu", Role.OFFICER)) {
            assertThat(inspector.get(HERE + ASKED).body())
                    .contains(SAID)
                    .doesNotContain(HERE + "/erase");
            assertThat(inspector.form(HERE + "/erase", ASKED.substring(1)).statusCode())
                    .isEqualTo(403);
            for (var path : List.of(HERE, HERE + ".json" + ASKED))
                assertThat(officer.get(path).statusCode()).isEqualTo(403);
        }
        assertThat(hub.words()).isEqualTo(2);
    }

    @Test
    void aMistypedCodeIsUnknown() {
        var answer = head.get(HERE + "?ticket=" + "z".repeat(25));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Hệ thống không lưu gì về phiếu này");
        assertThat(head.get(HERE + ".json?ticket=" + "z".repeat(25)).statusCode()).isEqualTo(404);
    }

    /// A ticket that a kiosk tells of a day late may have the number of another.
    @Test
    void bothVisitsOfOneNumberAndDayAreShownAndEachIsExportedAlone() {
        register(id(3), "2026-03-02T01:00:00Z");
        hub.pass(Duration.ofDays(1));
        hub.give(new Command.OpenDay(LocalDate.of(2026, 3, 3)));
        register(id(4), "2026-03-02T01:00:00Z");
        head.form("/login", "name=thu-truong&password=" + OpenHub.PASSWORD);

        var asked = "?ticket=" + OWN + "&day=2026-03-02";
        var links = Pattern.compile("privacy\\.json([^\"]+)\"");
        var exports =
                links.matcher(head.get(HERE + asked).body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .map(query -> head.get(HERE + ".json" + query).body())
                        .toList();
        assertThat(exports).hasSize(2).satisfiesOnlyOnce(own -> isOnly(own, id(3), id(4)));
        assertThat(exports).satisfiesOnlyOnce(own -> isOnly(own, id(4), id(3)));
        assertThat(head.get(HERE + ".json" + asked).statusCode()).isEqualTo(404);
        assertThat(head.get(HERE + asked.replace('C', 'c')).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(HERE + asked));
    }

    private static void isOnly(String export, TicketId one, TicketId other) {
        assertThat(export).contains(one.toString()).doesNotContain(other.toString());
    }

    private void register(TicketId ticket, String at) {
        var service = new ServiceCode("C");
        var taken = Instant.parse(at);
        hub.give(new Command.Register(ticket, OWN, service, Optional.empty(), "kiosk-1/c", taken));
    }

    private void rate(int level, String words) {
        var opinion = new Opinion(level, 5, List.of(RatingReason.R1), words, "phone");
        hub.give(new Command.Rate(TICKET, opinion));
    }

    private static TicketId id(int n) {
        return new TicketId(new UUID(0x0199_0000_0000_7000L, n));
    }
}
