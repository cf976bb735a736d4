package vn.luot.hub.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.luot.hub.province.DayJson.NotADay;
import vn.luot.wire.OfficeId;
import vn.luot.wire.ServiceCode;

/// The document that sites of any age send: `day-1.json` stays readable for ever.
class DayJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isWrittenAsEverAndReadBack() throws IOException, NotADay {
        assertThat(JSON.readTree(DayJson.write(day()))).isEqualTo(JSON.readTree(golden()));
        assertThat(DayJson.read(golden())).isEqualTo(day());
    }

    @Test
    void whatANewerSiteTellsBesideIsIgnored() throws IOException, NotADay {
        var json = object();
        json.put("weather", "mưa");
        ((ObjectNode) json.at("/parts/0/tally")).put("smiles", 3);
        assertThat(DayJson.read(JSON.writeValueAsBytes(json))).isEqualTo(day());
    }

    @Test
    void whatCannotBeADayIsRefused() throws IOException {
        refused(json -> json.put("v", 2));
        refused(json -> json.remove("v"));
        refused(json -> json.put("site", "Tân Lập"));
        refused(json -> json.put("date", "hôm qua"));
        refused(json -> json.put("revision", 0));
        refused(json -> json.remove("parts"));
        refused(json -> json.putNull("parts"));
        refused(json -> part(json).put("hour", 24));
        refused(json -> part(json).put("service", "P"));
        refused(json -> json.withArray("parts").add(part(json).deepCopy()));
        refused(json -> tally(json).withObject("ends").put("served", 1));
        refused(json -> tally(json).withObject("ends").put("noShow", -1));
        refused(json -> tally(json).withObject("ends").remove("open"));
        refused(json -> tally(json).withObject("waits").put("seconds", 5));
        refused(json -> tally(json).withObject("ratings").withArray("levels").add(1));
        refused(json -> json.withObject("chain").put("hash", "x"));
        for (var text : List.of("", "[]", "null", "{", "\"x\""))
            assertThatThrownBy(() -> DayJson.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(NotADay.class);
    }

    @Test
    void theDigestIsOfTheFiguresAlone() {
        var renamed = part(3, "Hộ tịch");
        assertThat(DayJson.digest(List.of(renamed))).isEqualTo(DayJson.digest(day().parts()));
        assertThat(DayJson.digest(List.of(part(4, "Hộ tịch"))))
                .isNotEqualTo(DayJson.digest(day().parts()));
    }

    private interface Change {
        void of(ObjectNode json);
    }

    private static void refused(Change change) throws IOException {
        var json = object();
        change.of(json);
        var bytes = JSON.writeValueAsBytes(json);
        assertThatThrownBy(() -> DayJson.read(bytes))
                .as(json.toString())
                .isInstanceOf(NotADay.class);
    }

    private static ObjectNode part(ObjectNode json) {
        return (ObjectNode) json.at("/parts/0");
    }

    private static ObjectNode tally(ObjectNode json) {
        return (ObjectNode) json.at("/parts/0/tally");
    }

    private static ObjectNode object() throws IOException {
        return (ObjectNode) JSON.readTree(golden());
    }

    private static byte[] golden() throws IOException {
        try (var in = DayJsonTest.class.getResourceAsStream("day-1.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static SiteDay day() {
        return new SiteDay(
                new OfficeId("tan-lap"),
                LocalDate.of(2026, 3, 2),
                2,
                Instant.parse("2026-03-02T11:00:00Z"),
                Optional.of(new SiteDay.Chain(1204, "0123456789abcdef".repeat(4))),
                List.of(part(3, "Tư pháp – Hộ tịch")));
    }

    private static SiteDay.Part part(int served, String name) {
        return new SiteDay.Part(
                new ServiceCode("A"),
                name,
                7,
                new Tally(
                        new Ends(served, 1, 0, 0, 0, 0, 0),
                        new Waits(1560, new TreeMap<>(Map.of(3, 1, 12, 2))),
                        new Waits(180, new TreeMap<>(Map.of(0, 2, 3, 1))),
                        new Tally.Serving(3, 900),
                        new Ratings(List.of(0, 0, 0, 1, 1), new TreeMap<>(Map.of(3, 1, 5, 1)))));
    }
}
