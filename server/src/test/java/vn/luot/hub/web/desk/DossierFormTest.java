package vn.luot.hub.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Event;
import vn.luot.hub.web.Preview;
import vn.luot.hub.web.SampleDay;
import vn.luot.hub.web.Site;
import vn.luot.wire.ServiceCode;

/// The officer scans a receipt; the form works without a script.
class DossierFormTest {
    private static final String CODE = "H15.12.34-260302-0017";

    private final SampleDay day = SampleDay.of("demo");
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private Preview preview;
    private Site site;

    @BeforeEach
    void open() {
        day.issue(new ServiceCode("A"), Optional.empty());
        preview = new Preview(day, day::now, 0);
        preview.engine().listen((_, _, entries) -> entries.forEach(e -> events.add(e.event())));
        site = new Site(preview.port());
        site.get("/enter?next=/desk");
        site.form("/desk/1/open", "");
    }

    @AfterEach
    void close() {
        site.close();
        preview.close();
    }

    @Test
    void whatIsScannedWhileSomebodyIsThereIsNotedWithoutTheCode() {
        site.form("/desk/1/call-next", "");
        assertThat(site.get("/desk/1").body()).contains("action=\"/desk/1/dossier\"");

        var answer = site.form("/desk/1/dossier", "code=" + CODE.toLowerCase(Locale.ROOT));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(events).filteredOn(Event.DossierNoted.class::isInstance).hasSize(1);
        assertThat(events.toString()).doesNotContain("260302-0017");
    }

    @Test
    void whatIsNoCodeIsRefusedWithWords() {
        site.form("/desk/1/call-next", "");

        var answer = site.form("/desk/1/dossier", "code=0912345678");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Mã hồ sơ");
        assertThat(events).noneMatch(Event.DossierNoted.class::isInstance);
    }
}
