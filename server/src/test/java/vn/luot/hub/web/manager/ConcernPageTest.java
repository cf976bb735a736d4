package vn.luot.hub.web.manager;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.web.Preview;
import vn.luot.hub.web.SampleDay;
import vn.luot.hub.web.Site;

/// What the lead is told, over real HTTP, without any script.
class ConcernPageTest {
    private static final String ACCUSED = "Bị gây phiền hà, nhũng nhiễu";

    private final SampleDay day = SampleDay.of("demo").crowded(20).troubled();
    private final Preview preview = new Preview(day, day::now, 0);
    private final Site lead = as("LEAD");

    @AfterEach
    void close() {
        lead.close();
        preview.close();
    }

    private Site as(String role) {
        var site = new Site(preview.port());
        site.get("/enter?next=/desk&as=" + role);
        return site;
    }

    private static int answer(Site site, String concern, String step) {
        var fields = "concern=" + URLEncoder.encode(concern, UTF_8) + "&step=" + step + "&note=xem";
        return site.form("/manager/concern", fields).statusCode();
    }

    @Test
    void everyKindIsSaidWithOneThingToDo() {
        assertThat(lead.get("/manager").body())
                .contains("Gọi hỗ trợ", "Đến quầy, hoặc cử người đến.", "Đang đến")
                .contains("Mở một quầy phục vụ lĩnh vực này.")
                .contains("lâu hơn 99% lượt cùng lĩnh vực")
                .contains("Xử lý chậm hơn thường lệ 32%")
                .contains("đánh giá Rất không hài lòng", "Ghi nhận");
    }

    @Test
    void theDeskThatCalledForHelpSeesWhoComes() {
        try (var officer = as("OFFICER")) {
            assertThat(officer.get("/desk/2").body()).contains("Đã báo lãnh đạo lúc");
            var page = lead.follow("/manager/live");

            assertThat(officer.form("/desk/3/help", "").statusCode()).isEqualTo(303);

            await().until(() -> page.lines().stream().anyMatch(l -> l.contains("help/3")));
            assertThat(answer(lead, "help/3", "TAKEN")).isEqualTo(303);
            assertThat(officer.get("/desk/3").body()).contains("Đang đến: hanh");
            assertThat(officer.form("/desk/3/help-ends", "").statusCode()).isEqualTo(303);
            assertThat(lead.get("/manager").body()).doesNotContain("help/3");
        }
    }

    @Test
    void whatWasAcknowledgedSaysByWhomAndALowRatingIsGone() {
        assertThat(answer(lead, "nobody/A", "TAKEN")).isEqualTo(303);
        assertThat(lead.get("/manager").body()).contains("hanh đã biết lúc");
        var rating = rating();
        try (var head = as("MANAGER")) {
            assertThat(answer(head, rating.id(), "SETTLED")).isEqualTo(303);
            assertThat(lead.get("/manager").body()).doesNotContain("Rất không hài lòng:");
            assertThat(answer(head, rating.id(), "SETTLED")).isEqualTo(409);
        }
    }

    @Test
    void anAccusingRatingIsTakenOnByTheLeadAndEndedByTheHead() {
        var fields = "concern=" + URLEncoder.encode(rating().id(), UTF_8) + "&step=SETTLED";
        for (var role : new String[] {"LEAD", "ADMIN"})
            try (var site = as(role)) {
                var refused = site.form("/manager/concern", fields);
                assertThat(refused.statusCode()).as(role).isEqualTo(403);
                assertThat(refused.body())
                        .contains("Đánh giá này do người đứng đầu kết thúc")
                        .doesNotContain(ACCUSED);
            }
        assertThat(lead.get("/manager").body()).contains("Đang xử lý");
        assertThat(answer(lead, rating().id(), "TAKEN")).isEqualTo(303);
        assertThat(rating().isOpen()).isTrue();
    }

    private Concern rating() {
        return preview.engine()
                .office()
                .concerns()
                .open()
                .filter(concern -> concern.matter() instanceof Matter.LowRating)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAccusationIsSeenByTheHeadAndTheInspectorateOnly() {
        for (var role : new String[] {"LEAD", "REPORTER", "ADMIN"})
            try (var site = as(role)) {
                assertThat(site.get("/manager").body()).as(role).doesNotContain(ACCUSED);
            }
        for (var role : new String[] {"MANAGER", "INSPECTOR"})
            try (var site = as(role)) {
                assertThat(site.get("/manager").body()).as(role).contains(ACCUSED);
            }
    }

    @Test
    void whoeverCameInVainIsListedByServiceUntilItIsDone() {
        try (var officer = as("OFFICER")) {
            assertThat(officer.form("/desk/3/no-result", "service=C&code=0912345678").statusCode())
                    .isEqualTo(303);
            assertThat(officer.get("/desk/3").body()).contains("hôm nay 1");
            assertThat(officer.form("/desk/3/no-result", "service=Z").statusCode()).isEqualTo(409);
        }
        assertThat(lead.get("/manager").body()).contains("2 lượt hôm nay, 0 lượt còn");
        var today = Rules.day(day.now());
        assertThat(lead.get("/manager/results").body())
                .contains("<h2>Hộ tịch", "<h2>Chứng thực", "Quầy 3")
                .doesNotContain("0912345678");

        assertThat(answer(lead, "result/" + today + "/2", "SETTLED")).isEqualTo(303);

        assertThat(lead.get("/manager/results").body()).contains("hanh · xem");
        assertThat(lead.get("/manager").body()).contains("1 lượt hôm nay, 0 lượt còn");
        assertThat(lead.get("/manager/results?day=tomorrow").statusCode()).isEqualTo(400);
    }

    @Test
    void whoOnlyReadsHasNothingToPress() {
        try (var reporter = as("REPORTER")) {
            assertThat(reporter.get("/manager").body())
                    .contains("Gọi hỗ trợ")
                    .doesNotContain("/manager/concern");
            assertThat(answer(reporter, "help/2", "TAKEN")).isEqualTo(403);
        }
        assertThat(answer(lead, "help/2", "WHATEVER")).isEqualTo(400);
    }
}
