package vn.luot.hub.province;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.OfficeId;

/// The sites of a province, and when their day is published.
///
/// @param publishAt of the next working day: what comes later changes a day that people have read
public record Sites(List<Site> all, LocalTime publishAt) {
    /// @param name as the province's table calls it
    public record Site(OfficeId id, String name) {}

    public Sites {
        all = List.copyOf(all);
    }

    public Optional<Site> find(String id) {
        return all.stream().filter(site -> site.id().value().equals(id)).findFirst();
    }

    /// When a day is published.
    public Instant published(LocalDate day, Calendar calendar) {
        return calendar.nextWorkingDay(day)
                .orElseGet(() -> day.plusDays(1))
                .atTime(publishAt)
                .atZone(Rules.ZONE)
                .toInstant();
    }
}
