package vn.luot.hub.print;

import java.util.List;
import java.util.Optional;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// Everything that stands in one report, in one language. Knows no format and no clock.
///
/// @param name of its files, without ending, such as `luot-month-2026-03`
/// @param office lines at its top
/// @param period such as "Tháng 03/2026"
/// @param notes how its figures are defined, at its end
/// @param proof how far the log was read for it, and its hash; absent if nothing is there
/// @param paper what it is printed on
public record Report(
        Language language,
        String name,
        List<String> office,
        String title,
        String period,
        List<Section> sections,
        List<String> notes,
        Optional<String> proof,
        Paper paper) {
    public Report {
        office = List.copyOf(office);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    boolean isPoster() {
        return paper != Paper.SHEETS;
    }

    /// The unit of durations.
    String minutes() {
        return Texts.of(language).get("report.minutes");
    }
}
