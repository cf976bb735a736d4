package vn.luot.hub.outside;

import java.time.YearMonth;
import java.util.Optional;
import vn.luot.wire.ServiceCode;

/// How many dossiers of a field were ready early, on time and late in a month.
///
/// @param field as it was written
/// @param service of this office that it is, if it is one
public record OnTime(
        YearMonth month,
        String field,
        Optional<ServiceCode> service,
        int early,
        int onTime,
        int late) {
    static final int MAX_FIELD = 200;

    public int all() {
        return early + onTime + late;
    }

    /// Those that were not late.
    public int kept() {
        return early + onTime;
    }
}
