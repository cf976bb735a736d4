package vn.luot.hub.web.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.hub.web.Preview;
import vn.luot.hub.web.SampleDay;
import vn.luot.hub.web.Site;
import vn.luot.wire.ServiceCode;

class TicketPreviewTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:22:00Z");

    @Test
    void isAsWideAsThePaper() throws IOException {
        var office = OfficeFile.shipped("demo");

        assertThat(picture(office, "A", false, 576).getWidth()).isEqualTo(576);
        assertThat(picture(office, "A", false, 384).getWidth()).isEqualTo(384);
    }

    @Test
    void showsWhatTheOfficeWantsOnItsTickets() throws IOException {
        var usual = OfficeFile.shipped("demo");
        var brief = styled("without: [ahead, wait, papers, rules, hotline]");
        var large = styled("letters: large");

        int height = picture(usual, "A", false, 576).getHeight();

        assertThat(picture(brief, "A", false, 576).getHeight()).isLessThan(height);
        assertThat(picture(large, "A", false, 576).getHeight()).isGreaterThan(height);
        assertThat(picture(usual, "A", true, 576).getHeight()).isGreaterThan(height);
    }

    @Test
    void theHubShowsBothPapersAndTheServiceAskedFor() {
        var day = SampleDay.of("demo");
        try (var preview = new Preview(day, day::now, 0);
                var site = new Site(preview.port())) {
            assertThat(site.get("/manager/ticket").headers().firstValue("Location").orElse(""))
                    .startsWith("/login");
            site.get("/enter?next=/desk");
            var page = site.get("/manager/ticket?service=C&priority=on").body();
            var picture = site.get("/manager/ticket/58.png?service=C&priority=on");

            assertThat(page)
                    .contains("/manager/ticket/80.png?service=C&amp;priority=on")
                    .contains("/manager/ticket/58.png?service=C&amp;priority=on");
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("image/png");
            assertThat(site.get("/manager/ticket/57.png").statusCode()).isEqualTo(404);
        }
    }

    private static OfficeConfig styled(String ticket) {
        var yaml = OfficeFile.write(OfficeFile.shipped("demo"));
        var styled = yaml.substring(0, yaml.indexOf("\nticket:")) + "\nticket: {" + ticket + "}\n";
        return ((Reading.Sound) OfficeFile.read("demo.yaml", styled)).office();
    }

    private static BufferedImage picture(
            OfficeConfig office, String service, boolean priority, int dots) throws IOException {
        var png = new TicketPreview(office, new ServiceCode(service), priority, AT).png(dots);
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
