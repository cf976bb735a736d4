package vn.luot.hub.delivery;

import java.time.LocalDate;
import java.util.List;

/// One report as it is delivered.
///
/// @param id the same whenever it is delivered again, such as `tan-lap.day.2026-03-02`
/// @param text for whoever opens the letter
public record Parcel(String id, String subject, String text, List<Content> files) {
    public Parcel {
        files = List.copyOf(files);
    }

    /// One file of it.
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    public record Content(String name, String type, byte[] bytes) {}

    /// Makes the report of a period.
    public interface Maker {
        /// @param last the last day of the period
        Parcel of(Period period, LocalDate last);
    }
}
