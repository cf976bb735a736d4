package vn.luot.hub.web.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Preview;
import vn.luot.hub.web.SampleDay;
import vn.luot.hub.web.Site;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

class WhatIfPageTest {
    private static final ServiceCode H = new ServiceCode("H");
    private static final Pattern ADVICE =
            Pattern.compile("<h1>Cần thêm 1 quầy ([^:]+): lâu nhất (\\d+) → (\\d+) phút</h1>");
    private static final Pattern ADDRESS = Pattern.compile("id=\"try\" href=\"([^\"]+)\"");

    @Test
    void tellsOneThingToDoAndShowsWhatItDoes() {
        var day = SampleDay.of("demo").later(Duration.ofMinutes(45));
        for (var desk : day.config().desks())
            if (!desk.id().value().equals("3")) day.act(new Command.OpenDesk(desk.id(), Set.of()));
        for (int i = 0; i < 10; i++) day.issue(H, Optional.empty());
        try (var preview = new Preview(day, day::now, 0);
                var site = new Site(preview.port())) {
            site.get("/enter?next=/desk");
            var page = site.get("/manager").body();
            var advice = ADVICE.matcher(page);
            assertThat(advice.find()).isTrue();
            assertThat(advice.group(1)).isEqualTo("Kinh doanh – Tài chính – Thuế");
            assertThat(Integer.parseInt(advice.group(3)))
                    .isLessThan(Integer.parseInt(advice.group(2)) - 9);
            assertThat(page).contains("Hôm nay 52/60 người được gọi trong khoảng đã báo (87%)");

            var link = ADDRESS.matcher(page);
            assertThat(link.find()).isTrue();
            var shown = site.get(link.group(1).replace("&amp;", "&")).body();
            assertThat(shown)
                    .contains(advice.group(2) + " phút → " + advice.group(3) + " phút")
                    .contains("Người cuối xong");
            assertThat(preview.engine().office().desk(new DeskId("3"))).isEmpty();
        }
    }

    @Test
    void asksAgainWhenDeskOrActionIsUnknown() {
        var day = SampleDay.of("demo").crowded(10);
        try (var preview = new Preview(day, day::now, 0);
                var site = new Site(preview.port())) {
            assertThat(site.get("/manager/what-if").headers().firstValue("Location").orElse(""))
                    .startsWith("/login");
            site.get("/enter?next=/desk");
            for (var query :
                    new String[] {"", "?desk=99", "?desk=1&action=only-Z", "?action=close"})
                assertThat(site.get("/manager/what-if" + query).body())
                        .contains("<select name=\"desk\">")
                        .doesNotContain("role=\"status\"");
            assertThat(site.get("/manager/what-if?desk=1&action=close").body())
                    .contains("role=\"status\"");
        }
    }
}
