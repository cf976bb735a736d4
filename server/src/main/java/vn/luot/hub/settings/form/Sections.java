package vn.luot.hub.settings.form;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.luot.hub.office.Objective;
import vn.luot.hub.settings.form.Part.Rows;
import vn.luot.hub.settings.form.Part.Single;
import vn.luot.text.NumberWords.Reading;
import vn.luot.text.NumberWords.Region;
import vn.luot.wire.Pictogram;
import vn.luot.wire.TicketStyle.Letters;

/// Every form of the settings, in the order in which an office thinks of them.
public final class Sections {
    static final String[] YES_OR_NO = {"false", "true"};

    public static final List<Section> ALL =
            List.of(
                    centre(),
                    agencies(),
                    services(),
                    desks(),
                    hours(),
                    holidays(),
                    priorities(),
                    of("rule", new Single("", List.of(new RuleInput("rule")))),
                    voice(),
                    limits(),
                    of("notices", new Rows("notices", List.of(new Both("")))),
                    ticket(),
                    HallSections.displays(),
                    HallSections.zones(),
                    HallSections.themes(),
                    objectives(),
                    BookingSections.appointments());

    private Sections() {}

    public static Optional<Section> find(String name) {
        return ALL.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    static Section of(String name, Part... parts) {
        return new Section(name, List.of(parts));
    }

    private static Section centre() {
        return of(
                "centre",
                new Rows("title", List.of(new Both(""))),
                new Single("", List.of(Line.text("hotline"), Line.text("publicUrl"))));
    }

    private static Section agencies() {
        return of("agencies", new Rows("agencies", List.of(Line.text("code"), new Both("name"))));
    }

    private static Section services() {
        return of(
                "services",
                new Rows(
                        "services",
                        List.of(
                                Line.text("code"),
                                new Both("name"),
                                new Both("papers"),
                                Line.number("minutes"),
                                new Both("group"),
                                Line.text("agency"),
                                Line.choice("pictogram", pictograms()))));
    }

    private static String[] pictograms() {
        var keys = Arrays.stream(Pictogram.values()).map(Pictogram::key);
        return Stream.concat(Stream.of(""), keys).toArray(String[]::new);
    }

    private static Section desks() {
        return of(
                "desks",
                new Rows(
                        "desks",
                        List.of(
                                Line.text("id"),
                                new Both("name"),
                                new Ticks("services", List.of()))));
    }

    private static Section hours() {
        var days =
                Arrays.stream(DayOfWeek.values())
                        .<Input>map(day -> new Listed(day.name().toLowerCase(Locale.ROOT)))
                        .toList();
        return of("hours", new Single("hours.service", days), new Single("hours.numbers", days));
    }

    private static Section holidays() {
        var days =
                List.<Input>of(
                        new Dates("holidays", true, false), new Dates("workdays", false, false));
        return of("holidays", new Single("", days));
    }

    private static Section priorities() {
        return of(
                "priorities",
                new Rows(
                        "priorities",
                        List.of(
                                Line.text("code"),
                                new Both("name"),
                                Line.text("basis"),
                                Line.number("fromAge"))));
    }

    private static Section voice() {
        return of(
                "voice",
                new Single(
                        "voice",
                        List.of(
                                Line.choice("region", words(Region.values())),
                                Line.choice("reading", words(Reading.values())),
                                Line.choice("english", YES_OR_NO))));
    }

    private static Section limits() {
        var numbers =
                Stream.of(
                                "calls",
                                "secondsBetweenCalls",
                                "restoreMinutes",
                                "returnBehind",
                                "postponeBehind",
                                "rateAtDeskSeconds",
                                "dossiersInTurn")
                        .<Input>map(Line::number);
        var rest =
                Stream.<Input>of(
                        Line.text("manyDossiersFrom"), Line.choice("dossierCodes", YES_OR_NO));
        return of("limits", new Single("limits", Stream.concat(numbers, rest).toList()));
    }

    private static Section ticket() {
        var lines = List.of("desks", "ahead", "wait", "papers", "rules", "hotline");
        return of(
                "ticket",
                new Rows("ticket.header", List.of(new Both(""))),
                new Rows("ticket.footer", List.of(new Both(""))),
                new Single(
                        "ticket",
                        List.of(
                                new Ticks("without", lines),
                                Line.choice("letters", words(Letters.values())))));
    }

    private static Section objectives() {
        var shares =
                Arrays.stream(Objective.values())
                        .<Input>map(objective -> Line.number(objective.key()))
                        .toList();
        return of("objectives", new Single("objectives", shares));
    }

    static String[] words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
