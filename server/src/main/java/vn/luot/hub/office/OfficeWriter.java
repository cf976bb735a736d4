package vn.luot.hub.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.luot.hub.queue.Appointments;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Rules.Limits;
import vn.luot.text.Words;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.TicketStyle;

/// One office as the content of its file, in one fixed form.
final class OfficeWriter {
    private OfficeWriter() {}

    static Node.Fields office(OfficeConfig office) {
        var voice = office.voice();
        var calendar = office.calendar();
        var all =
                Node.fields(
                        "id", Node.text(office.id()),
                        "title", list(office.title(), OfficeWriter::words),
                        "hotline", Node.text(office.hotline()),
                        "publicUrl", Node.text(office.publicUrl()),
                        "voice",
                                Node.fields(
                                        "region", word(voice.region()),
                                        "reading", word(voice.reading()),
                                        "english", Node.text(voice.english())),
                        "rule", rule(office.callRule()),
                        "hours",
                                Node.fields(
                                        "service", week(calendar.service()),
                                        "numbers", week(calendar.numbers())),
                        "holidays", dates(calendar.holidays()),
                        "workdays", dates(calendar.workdays()),
                        "services", list(office.services(), OfficeWriter::service),
                        "desks", list(office.desks(), OfficeWriter::desk),
                        "priorities", list(office.priorities(), OfficeWriter::priority),
                        "limits", limits(office.limits()),
                        "notices", list(office.notices(), OfficeWriter::words),
                        "ticket", ticket(office.ticket()));
        if (!office.agencies().isEmpty())
            all.fields().put("agencies", list(office.agencies(), OfficeWriter::agency));
        if (!office.webhooks().isEmpty())
            all.fields().put("webhooks", list(office.webhooks(), OfficeWriter::webhook));
        if (!office.objectives().isEmpty())
            all.fields().put("objectives", objectives(office.objectives()));
        HallWriter.write(office.hall(), all.fields());
        if (!office.appointments().equals(Appointments.NONE))
            all.fields()
                    .put("appointments", AppointmentsWriter.appointments(office.appointments()));
        return all;
    }

    private static Node objectives(Map<Objective, Integer> targets) {
        var fields = new LinkedHashMap<String, Node>();
        targets.forEach((objective, percent) -> fields.put(objective.key(), Node.text(percent)));
        return new Node.Fields(fields, 0);
    }

    private static Node ticket(TicketStyle ticket) {
        return Node.fields(
                "header", list(ticket.header(), OfficeWriter::words),
                "footer", list(ticket.footer(), OfficeWriter::words),
                "without", list(ticket.without(), OfficeWriter::word),
                "letters", word(ticket.letters()));
    }

    private static Node webhook(Webhook hook) {
        var all =
                Node.fields(
                        "id", Node.text(hook.id()),
                        "address", Node.text(hook.address()),
                        "events", list(hook.events().stream().sorted().toList(), Node::text));
        switch (hook.key()) {
            case Webhook.Key.Environment(var name) ->
                    all.fields().put("secretEnv", Node.text(name));
            case Webhook.Key.InFile(var file) -> all.fields().put("secretFile", Node.text(file));
        }
        if (!hook.inside().isEmpty())
            all.fields()
                    .put(
                            "inside",
                            list(hook.inside(), address -> Node.text(address.getHostAddress())));
        return all;
    }

    static <T> Node list(Collection<T> items, Function<T, Node> write) {
        return Node.items(items.stream().map(write).toList());
    }

    static Node words(Words words) {
        var english = !words.en().equals(words.vi());
        if (!english && words.others().isEmpty()) return Node.text(words.vi());
        var fields = new LinkedHashMap<String, Node>();
        fields.put("vi", Node.text(words.vi()));
        if (english) fields.put("en", Node.text(words.en()));
        words.others().forEach((tag, text) -> fields.put(tag, Node.text(text)));
        return new Node.Fields(fields, 0);
    }

    static Node word(Enum<?> value) {
        return Node.text(value.name().toLowerCase(Locale.ROOT));
    }

    private static Node rule(CallRule rule) {
        return switch (rule) {
            case CallRule.Fifo() -> Node.text("fifo");
            case CallRule.Strict() -> Node.text("strict");
            case CallRule.Smart() -> Node.text("smart");
            case CallRule.MaxInRow(var calls) -> Node.fields("maxInRow", Node.text(calls));
            case CallRule.HeadStart(var priority, var appointment) ->
                    Node.fields(
                            "headStart",
                            Node.fields(
                                    "priority", Node.text(priority.toMinutes()),
                                    "appointment", Node.text(appointment.toMinutes())));
        };
    }

    private static Node week(Map<DayOfWeek, List<Window>> week) {
        var days = new LinkedHashMap<String, Node>();
        new TreeMap<>(week)
                .forEach((day, windows) ->
                        days.put(
                                HoursReader.word(day),
                                list(windows, w -> Node.text(HoursReader.text(w)))));
        return new Node.Fields(days, 0);
    }

    private static Node dates(Collection<LocalDate> dates) {
        return list(dates.stream().sorted().toList(), Node::text);
    }

    private static Node service(OfficeConfig.Service service) {
        var fields =
                Node.fields(
                        "code", Node.text(service.code()),
                        "name", words(service.name()),
                        "papers", words(service.papers()),
                        "minutes", Node.text(service.usualMinutes()));
        service.group().ifPresent(group -> fields.fields().put("group", words(group)));
        service.agency().ifPresent(agency -> fields.fields().put("agency", Node.text(agency)));
        service.pictogram().ifPresent(p -> fields.fields().put("pictogram", Node.text(p.key())));
        return fields;
    }

    private static Node agency(Agency agency) {
        return Node.fields("code", Node.text(agency.code()), "name", words(agency.name()));
    }

    private static Node desk(OfficeConfig.DeskSpec desk) {
        return Node.fields(
                "id", Node.text(desk.id()),
                "name", words(desk.name()),
                "services", list(desk.services(), Node::text));
    }

    private static Node priority(OfficeConfig.Priority priority) {
        var code = Node.text(priority.code());
        var name = words(priority.name());
        var fields = new ArrayList<Object>(List.of("code", code, "name", name));
        if (!priority.basis().isEmpty())
            fields.addAll(List.of("basis", Node.text(priority.basis())));
        priority.fromAge().ifPresent(age -> fields.addAll(List.of("fromAge", Node.text(age))));
        return Node.fields(fields.toArray());
    }

    private static Node limits(Limits limits) {
        var dossiers = limits.dossiers();
        var fields =
                new ArrayList<Object>(
                        List.of(
                                "calls", Node.text(limits.calls()),
                                "secondsBetweenCalls", Node.text(limits.betweenCalls().toSeconds()),
                                "restoreMinutes", Node.text(limits.restoreWithin().toMinutes()),
                                "returnBehind", Node.text(limits.returnBehind()),
                                "postponeBehind", Node.text(limits.postponeBehind()),
                                "rateAtDeskSeconds", Node.text(limits.rateAtDesk().toSeconds()),
                                "dossiersInTurn", Node.text(dossiers.inTurn())));
        dossiers.manyFrom()
                .ifPresent(from -> fields.addAll(List.of("manyDossiersFrom", Node.text(from))));
        if (dossiers.codes()) fields.addAll(List.of("dossierCodes", Node.text("true")));
        return Node.fields(fields.toArray());
    }
}
