package vn.luot.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.ticket.TicketFace.Code;
import vn.luot.ticket.TicketFace.Fact;
import vn.luot.ticket.TicketFace.Mark;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.TicketStyle;
import vn.luot.wire.TicketStyle.Line;

/// Puts a number that was given into the words of its paper.
public final class TicketText {
    private static final int RULE_LINES = 2;

    private final OfficeCard office;
    private final Language language;
    private final Texts texts;
    private final Formats formats;
    private final TicketStyle style;

    public TicketText(OfficeCard office, Language language) {
        this.office = office;
        this.language = language;
        texts = Texts.of(language);
        formats = new Formats(language);
        style = office.style();
    }

    /// A service the office no longer has leaves its lines out: the number counts.
    public TicketFace face(Issued issued) {
        return new TicketFace(
                title(),
                new TicketFace.Big(text("caption"), issued.number().toString()),
                issued.marks().stream().map(this::mark).toList(),
                place(issued),
                facts(issued),
                new Code(address(issued), text("code-hint")),
                advice(issued),
                rules(),
                style.letters());
    }

    /// The office's name in capitals, below what it wants above it.
    private List<String> title() {
        return Stream.concat(
                        style.header().stream().map(line -> line.in(language)),
                        office.title().stream()
                                .map(line -> line.in(language).toUpperCase(language.locale())))
                .toList();
    }

    private String address(Issued issued) {
        return office.ticketPage() + issued.ticket().token() + "?n=" + issued.number();
    }

    private Mark mark(Issued.Mark mark) {
        return switch (mark) {
            case Issued.Mark.Priority() -> new Mark(text("priority"), text("priority-note"), true);
            case Issued.Mark.Reprint() -> new Mark(text("reprint"), "", false);
            case Issued.Mark.Appointment(var slot) ->
                    new Mark(text("appointment", formats.time(slot)), "", false);
            case Issued.Mark.Training() -> new Mark(both("training"), "", true);
            case Issued.Mark.CarriedOver(var day) ->
                    new Mark(
                            text("carried-over"),
                            text("carried-over-note", formats.date(day)),
                            false);
        };
    }

    /// What everybody must understand: in every language, this ticket's first.
    private String both(String key) {
        return Stream.concat(Stream.of(language), Language.COMPLETE.stream())
                .distinct()
                .map(one -> Texts.of(one).get("paper." + key))
                .collect(Collectors.joining(" · "));
    }

    private List<Fact> place(Issued issued) {
        var place = new ArrayList<Fact>();
        service(issued)
                .ifPresent(service -> {
                    place.add(fact("service", service.name().in(language)));
                    if (!service.desks().isEmpty() && style.has(Line.DESKS))
                        place.add(fact("desks", String.join(", ", service.desks())));
                });
        return place;
    }

    private List<Fact> facts(Issued issued) {
        var facts = new ArrayList<Fact>();
        issued.ahead()
                .filter(_ -> style.has(Line.AHEAD))
                .ifPresent(n -> facts.add(fact("ahead", text(n == 1 ? "turn" : "turns", n))));
        issued.range()
                .filter(_ -> style.has(Line.WAIT))
                .ifPresent(range ->
                        facts.add(fact("wait", range.in(language, issued.at().toLocalTime()))));
        var at = issued.at();
        facts.add(
                fact(
                        "taken",
                        formats.time(at.toLocalTime())
                                + ", "
                                + formats.longDate(at.toLocalDate())));
        return facts;
    }

    private List<Fact> advice(Issued issued) {
        return service(issued)
                .filter(_ -> style.has(Line.PAPERS))
                .map(service -> List.of(fact("papers", service.papers().in(language))))
                .orElse(List.of());
    }

    private List<String> rules() {
        var rules = new ArrayList<String>();
        if (style.has(Line.RULES))
            IntStream.rangeClosed(1, RULE_LINES).forEach(i -> rules.add(text("rule-" + i)));
        style.footer().forEach(line -> rules.add(line.in(language)));
        if (!office.hotline().isBlank() && style.has(Line.HOTLINE))
            rules.add(text("hotline", office.hotline()));
        return rules;
    }

    private Optional<OfficeCard.ServiceCard> service(Issued issued) {
        return office.services().stream()
                .filter(service -> service.code().equals(issued.service()))
                .findFirst();
    }

    private Fact fact(String key, String value) {
        return new Fact(text(key), value);
    }

    private String text(String key, Object... values) {
        return texts.get("paper." + key, values);
    }
}
