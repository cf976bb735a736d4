package vn.luot.hub.outside;

import static vn.luot.hub.outside.OutsideColumn.OF_DOSSIERS;
import static vn.luot.hub.outside.OutsideColumn.OF_INDEX;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.sheet.CsvLine;
import vn.luot.hub.sheet.CsvLines;
import vn.luot.hub.sheet.SheetProblem;
import vn.luot.hub.sheet.SheetTable;
import vn.luot.hub.sheet.SheetTable.Heads;
import vn.luot.procedure.ProcedureIndex;
import vn.luot.text.Language;
import vn.luot.wire.ServiceCode;

/// Reads the file with on-time dossiers, or the one with the index: its headings say which it is.
/// Used by one thread.
public final class OutsideSheet {
    private static final Pattern MONTH =
            Pattern.compile("(\\d{1,2})[/-](\\d{4})|(\\d{4})-(\\d{2})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}|\\d{1,3}(\\.\\d{3})+");
    private static final Pattern SCORE = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

    private final SheetTable<OutsideColumn> table;
    private final YearMonth now;
    private final Map<String, ServiceCode> services = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<OutsideColumn> there = new HashSet<>();

    private OutsideSheet(List<CsvLine> lines, OfficeConfig office, YearMonth now) {
        this.table =
                new SheetTable<>(
                        lines,
                        new Heads<>(
                                OutsideColumn::of,
                                OutsideColumn::words,
                                "report.outside-unknown-column"));
        this.now = now;
        for (var service : office.services()) {
            services.put(ProcedureIndex.plain(service.code().value()), service.code());
            for (var language : Language.COMPLETE)
                services.put(ProcedureIndex.plain(service.name().in(language)), service.code());
        }
    }

    /// What came of reading a sheet.
    public sealed interface Reading {
        record Sound(Brought brought) implements Reading {}

        /// @param problems every mistake, in the order of the lines
        record Wrong(List<SheetProblem> problems) implements Reading {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param office whose services fields are taken for, by code or name
    /// @param now later months have no figures yet
    public static Reading read(byte[] file, OfficeConfig office, YearMonth now) {
        return switch (CsvLines.read(file)) {
            case CsvLines.Reading.Wrong(var problem) -> new Reading.Wrong(List.of(problem));
            case CsvLines.Reading.Sound(var lines) -> new OutsideSheet(lines, office, now).read();
        };
    }

    private Reading read() {
        if (!table.heading(this::needed)) return new Reading.Wrong(table.problems());
        var brought =
                isIndex()
                        ? new Brought(List.of(), table.rows(this::index))
                        : new Brought(table.rows(this::onTime), List.of());
        if (table.problems().isEmpty() && brought.rows() == 0)
            table.note(Optional.empty(), "procedure.empty-sheet");
        return table.problems().isEmpty()
                ? new Reading.Sound(brought)
                : new Reading.Wrong(table.problems());
    }

    private boolean isIndex() {
        return there.stream().anyMatch(column -> column.part().isPresent());
    }

    private List<OutsideColumn> needed(Set<OutsideColumn> columns) {
        there.addAll(columns);
        var needed = isIndex() ? OF_INDEX : OF_DOSSIERS;
        columns.stream()
                .filter(column -> !needed.contains(column))
                .sorted()
                .forEach(column -> note(column, "outside-other-file"));
        return needed;
    }

    private Supplier<OnTime> onTime(CsvLine next) {
        var month = month(next);
        var field = table.text(next, OutsideColumn.FIELD, OnTime.MAX_FIELD);
        if (field.isEmpty()) table.note(Optional.of(OutsideColumn.FIELD), "procedure.missing");
        twice(month + "/" + ProcedureIndex.plain(field));
        var early = count(next, OutsideColumn.EARLY);
        var onTime = count(next, OutsideColumn.ON_TIME);
        var late = count(next, OutsideColumn.LATE);
        var service = Optional.ofNullable(services.get(ProcedureIndex.plain(field)));
        return () -> new OnTime(month, field, service, early, onTime, late);
    }

    private Supplier<Index> index(CsvLine next) {
        var month = month(next);
        twice(month.toString());
        var scores = new EnumMap<IndexPart, BigDecimal>(IndexPart.class);
        for (var column : OF_INDEX)
            column.part().ifPresent(part -> scores.put(part, score(next, column, part)));
        return () -> new Index(month, scores);
    }

    private void twice(String what) {
        Optional.ofNullable(seen.putIfAbsent(what, table.line()))
                .ifPresent(first -> note(OutsideColumn.MONTH, "outside-twice", first));
    }

    private YearMonth month(CsvLine next) {
        var cell = table.cell(next, OutsideColumn.MONTH);
        var month = MONTH.matcher(cell).matches() ? parsed(cell) : Optional.<YearMonth>empty();
        if (month.isEmpty()) note(OutsideColumn.MONTH, "outside-no-month", cell);
        if (month.filter(now::isBefore).isPresent())
            note(OutsideColumn.MONTH, "outside-not-yet", cell);
        return month.orElse(now);
    }

    private static Optional<YearMonth> parsed(String cell) {
        var found = MONTH.matcher(cell);
        if (!found.matches()) return Optional.empty();
        var year = found.group(2) == null ? found.group(3) : found.group(2);
        var month = found.group(1) == null ? found.group(4) : found.group(1);
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private int count(CsvLine next, OutsideColumn column) {
        var cell = table.cell(next, column);
        var digits = cell.replace(".", "");
        if (COUNT.matcher(cell).matches() && digits.length() <= 7) return Integer.parseInt(digits);
        note(column, "outside-no-count", cell);
        return 0;
    }

    private BigDecimal score(CsvLine next, OutsideColumn column, IndexPart part) {
        var cell = table.cell(next, column);
        var score =
                SCORE.matcher(cell).matches()
                        ? new BigDecimal(cell.replace(',', '.'))
                        : BigDecimal.valueOf(-1);
        if (score.signum() < 0 || score.compareTo(part.most()) > 0)
            note(column, "outside-no-score", cell, part.most());
        return score.stripTrailingZeros();
    }

    private void note(OutsideColumn column, String key, Object... values) {
        table.note(Optional.of(column), "report." + key, values);
    }
}
