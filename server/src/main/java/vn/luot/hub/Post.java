package vn.luot.hub;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.delivery.DeliveryConfig;
import vn.luot.hub.delivery.DeliveryFile;
import vn.luot.hub.delivery.Parcel;
import vn.luot.hub.delivery.Period;
import vn.luot.hub.print.Format;
import vn.luot.hub.print.content.Reporting;
import vn.luot.text.Texts;
import vn.luot.wire.OfficeId;

/// Makes the reports that come by themselves.
record Post(OfficeId office, Reporting reporting, DeliveryConfig config) implements Parcel.Maker {
    /// @throws Hub.Failed naming file and key if it is described wrongly
    static DeliveryConfig look(Path file) {
        return StartFile.sound(DeliveryFile.read(file));
    }

    @Override
    public Parcel of(Period period, LocalDate last) {
        var report =
                switch (period) {
                    case DAY -> reporting.day(last, config.language());
                    case MONTH -> reporting.month(YearMonth.from(last), config.language());
                };
        var files =
                config.formats().stream()
                        .flatMap(ending -> Format.of(ending).stream())
                        .map(format ->
                                new Parcel.Content(
                                        format.file(report), format.type(), format.bytes(report)))
                        .toList();
        var id = "%s.%s.%s".formatted(office, period.word(), last);
        var where = String.join(", ", report.office());
        var text =
                Stream.concat(
                                Stream.of(
                                        where,
                                        report.title(),
                                        report.period(),
                                        "",
                                        words().get("report.mail-note")),
                                report.proof().stream())
                        .collect(Collectors.joining("\n", "", "\n"));
        return new Parcel(id, report.title() + " – " + where, text, files);
    }

    private Texts words() {
        return Texts.of(config.language());
    }
}
