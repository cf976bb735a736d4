package vn.luot.hub.outside;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column of a file that is brought; its heading may be written in any of these ways, with or
/// without marks.
public enum OutsideColumn {
    MONTH("thang", "ky", "month"),
    FIELD("linh vuc", "dich vu", "field", "service"),
    EARLY("truoc han", "som han", "early"),
    ON_TIME("dung han", "on time"),
    LATE("qua han", "tre han", "late"),
    OPENNESS("cong khai, minh bach", "cong khai minh bach", "cong khai", "openness"),
    PROGRESS("tien do, ket qua giai quyet", "tien do giai quyet", "tien do", "progress"),
    DIGITISED("so hoa ho so", "so hoa", "digitised"),
    ONLINE("cung cap dich vu truc tuyen", "dich vu truc tuyen", "truc tuyen", "online"),
    SATISFIED("muc do hai long", "hai long", "satisfaction", "satisfied");

    static final List<OutsideColumn> OF_DOSSIERS = List.of(MONTH, FIELD, EARLY, ON_TIME, LATE);
    static final List<OutsideColumn> OF_INDEX =
            List.of(MONTH, OPENNESS, PROGRESS, DIGITISED, ONLINE, SATISFIED);

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> headings;

    OutsideColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /// @param folded a heading in small letters without marks
    static Optional<OutsideColumn> of(String folded) {
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(folded))
                .findFirst();
    }

    /// Key of its heading.
    String words() {
        return "report.outside-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<IndexPart> part() {
        return Arrays.stream(IndexPart.values())
                .filter(part -> part.name().equals(name()))
                .findFirst();
    }
}
