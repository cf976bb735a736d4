package vn.luot.hub.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;

/// A column of the sheet; its heading may be written in any of these ways, with or without marks.
public enum Column {
    CODE("ma", "ma thu tuc", "ma tthc", "code"),
    NAME("ten", "ten thu tuc", "thu tuc", "ten tthc", "name"),
    SERVICE("dich vu", "ma dich vu", "nhom", "service"),
    PAPERS("giay to", "thanh phan ho so", "ho so", "papers"),
    TIME("thoi han", "thoi han giai quyet", "thoi gian", "time"),
    FEE("le phi", "phi, le phi", "phi", "fee"),
    LINK("lien ket", "duong dan", "link", "url");

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    /// @param folded a heading in small letters without marks
    static Optional<Column> of(String folded) {
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(folded))
                .findFirst();
    }

    /// As keys name it, such as `fee`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What stands in it, as the sheet has it.
    public String of(Procedure procedure) {
        return switch (this) {
            case CODE -> procedure.code();
            case NAME -> procedure.name();
            case SERVICE -> procedure.service().map(ServiceCode::value).orElse("");
            case PAPERS -> String.join("\n", procedure.papers());
            case TIME -> procedure.time();
            case FEE -> procedure.fee();
            case LINK -> procedure.link();
        };
    }
}
