package vn.luot.hub.web.procedures;

import java.util.List;
import java.util.Optional;

/// What the look-up shows.
///
/// @param only the service whose procedures alone are shown
/// @param found how many there are, in words
/// @param none why there is none, empty if there are some
/// @param date when the list was renewed
public record LookupView(
        String query,
        Optional<Only> only,
        String found,
        List<Row> rows,
        String none,
        Optional<String> before,
        Optional<String> after,
        String date) {
    public static final String HERE = "/procedures";

    public LookupView {
        rows = List.copyOf(rows);
    }

    /// @param every address of all procedures
    public record Only(String code, String words, String every) {}

    /// @param about code and service
    public record Row(String address, String name, String about) {}

    /// One procedure.
    ///
    /// @param where the service that handles it and its desks, or that none here does
    /// @param back address of the list it was found in
    public record Detail(
            String name,
            String code,
            List<String> papers,
            String time,
            String fee,
            String link,
            String where,
            String back) {
        public Detail {
            papers = List.copyOf(papers);
        }
    }
}
