package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.wire.FromHub.Desired;

/// A device learns the office's languages with all else that it needs to work alone.
class LanguagesToldTest {
    @TempDir private Path data;

    @Test
    void aDeviceIsToldTheWordsThatPeopleSeeOnIt() {
        var hall = new Hall(data);
        try (hall;
                var kiosk = hall.device("ki-ot-1")) {
            kiosk.born(1, Optional.empty());

            var told = kiosk.hears(hall.topics.desired(kiosk.id), Desired.class, _ -> true);

            assertThat(told.office().languages().packs())
                    .singleElement()
                    .satisfies(pack -> {
                        assertThat(pack.tag()).isEqualTo("km");
                        assertThat(pack.ownName()).isEqualTo("ភាសាខ្មែរ");
                        assertThat(pack.words()).isEqualTo(Map.of("kiosk.thanks", "សូមអរគុណ"));
                    });
        }
    }
}
