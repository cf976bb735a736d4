package vn.luot.hub.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.accounts.DossierKey;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Command.Finish.Rest;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.queue.Deed;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.DossierCode;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.PauseReason;
import vn.luot.hub.queue.Purpose;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// What an officer's forms mean. Anything no page of ours sends is a [Problem].
record DeskForms(Context ctx, DeskId desk, Office office, Instant now, DossierKey key) {
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{0,2})0*([0-9]{1,6})");
    private static final int MAX_NOTE = 200;

    Command command(String action) {
        return switch (action) {
            case "open" -> new Command.OpenDesk(desk, services());
            case "pause" -> new Command.PauseDesk(desk, reason(), until());
            case "close" -> new Command.CloseDesk(desk);
            case "call-next" -> new Command.CallNext(desk);
            case "call" -> new Command.Call(desk, chosen());
            case "recall" -> new Command.Recall(desk);
            case "start" -> new Command.Start(desk);
            case "finish", "finish-next" -> new Command.Finish(desk, purpose(), dossiers(), rest());
            case "no-show" -> new Command.NoShow(desk);
            case "fault-begins" -> new Command.ReportFault(true);
            case "fault-ends" -> new Command.ReportFault(false);
            case "help" -> new Command.CallLead(desk);
            case "help-ends" ->
                    new Command.Answer(Matter.HelpAtDesk.id(desk), Concern.Step.SETTLED, "");
            case "no-result" -> noResult();
            case "dossier" -> dossier();
            case "undo" -> undo();
            case "cancel" -> new Command.Cancel(current());
            case "walk-in" -> walkIn();
            case "hold", "back" -> new Command.Hold(desk);
            case "transfer" -> new Command.Transfer(desk, service(), toDesk(), note());
            case "restore" -> new Command.Restore(chosen());
            case "return" -> new Command.Return(chosen());
            default -> throw new Problem(404, "status-404");
        };
    }

    /// The ticket the page showed: a press that comes late must not hit the one after it.
    void checkCurrent() {
        var shown = field("current");
        var current = office.at(desk).map(ticket -> ticket.id().toString());
        if (shown.isPresent() && !shown.equals(current)) throw new Problem(409, "ticket-over");
    }

    /// What the page offered to take back: a press that comes late must not hit the deed after it.
    private Command undo() {
        var shown = field("ticket");
        var last = office.undoable(desk, now).map(Deed::id);
        if (shown.isPresent() && !shown.equals(last)) throw Problem.refused(Refusal.UNDO_TOO_LATE);
        return new Command.Undo(desk);
    }

    private Command noResult() {
        var service = service().orElseThrow(() -> new Problem(409, "unknown-service"));
        return new Command.NoteNoResult(desk, service, field("code").orElse(""));
    }

    private Command dossier() {
        return field("code")
                .flatMap(DossierCode::of)
                .map(key::of)
                .map(dossier -> new Command.NoteDossier(desk, dossier))
                .orElseThrow(() -> Problem.refused(Refusal.NOT_A_DOSSIER));
    }

    private TicketId current() {
        return office.at(desk)
                .map(Ticket::id)
                .orElseThrow(() -> Problem.refused(Refusal.DESK_IDLE));
    }

    /// Somebody who stands at the free desk without a number gets one. The same page pressed twice
    /// means the same person. The ticket's id is its secret: so the session's own goes into it.
    private Command walkIn() {
        var service = service().orElseThrow(() -> new Problem(409, "unknown-service"));
        if (office.at(desk).isPresent()) throw Problem.refused(Refusal.DESK_BUSY);
        if (office.desk(desk).filter(Desk::isOpen).isEmpty())
            throw Problem.refused(Refusal.DESK_NOT_OPEN);
        var secret = Visit.of(ctx).csrf();
        var press = "walk-in/%s/%s/%s".formatted(secret, service, field("press").orElse(""));
        var id = new TicketId(UUID.nameUUIDFromBytes(press.getBytes(UTF_8)));
        return new Command.Issue(id, service, Optional.empty(), "desk-" + desk + "/walk-in");
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(ctx.formParam(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private Set<ServiceCode> services() {
        return ctx.formParams("service").stream().map(this::service).collect(Collectors.toSet());
    }

    private Optional<ServiceCode> service() {
        return field("service").map(this::service);
    }

    private ServiceCode service(String code) {
        return office.rules().services().keySet().stream()
                .filter(known -> known.value().equals(code))
                .findFirst()
                .orElseThrow(() -> new Problem(409, "unknown-service"));
    }

    private Optional<DeskId> toDesk() {
        return field("desk").map(DeskForms::desk);
    }

    /// @throws Problem if no desk can have this id
    static DeskId desk(String id) {
        try {
            return new DeskId(id);
        } catch (IllegalArgumentException _) {
            throw new Problem(404, "unknown-desk");
        }
    }

    private PauseReason reason() {
        return field("reason")
                .flatMap(word ->
                        Stream.of(PauseReason.values())
                                .filter(reason -> reason.name().equals(word))
                                .findFirst())
                .orElse(PauseReason.OTHER);
    }

    /// No minutes, or 0: nobody knows until when.
    private Optional<Instant> until() {
        var minutes = count("minutes", 480);
        return minutes == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofMinutes(minutes)));
    }

    private Optional<Purpose> purpose() {
        return field("purpose")
                .filter(key -> key.matches("[0-6]"))
                .flatMap(key -> Purpose.ofKey(Integer.parseInt(key)));
    }

    private int dossiers() {
        return count("dossiers", 999);
    }

    private Rest rest() {
        return field("rest").isPresent() ? Rest.WINDOW : Rest.BEHIND;
    }

    private int count(String name, int most) {
        return field(name)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .map(n -> Math.min(n, most))
                .orElse(0);
    }

    private String note() {
        var note = field("note").orElse("");
        return note.length() <= MAX_NOTE ? note : note.substring(0, MAX_NOTE);
    }

    /// A ticket by its id, or by its number as somebody types it.
    private TicketId chosen() {
        return field("ticket")
                .flatMap(this::byId)
                .or(() -> field("number").flatMap(this::byNumber))
                .map(Ticket::id)
                .orElseThrow(() -> new Problem(409, "unknown-ticket"));
    }

    private Optional<Ticket> byId(String id) {
        return office.tickets().values().stream()
                .filter(ticket -> ticket.id().toString().equals(id))
                .findFirst();
    }

    /// `A050`, `a50`, or `50` if only one ticket of the desk's services has it.
    private Optional<Ticket> byNumber(String typed) {
        var wanted = typed.toUpperCase(Locale.ROOT).replace(" ", "");
        var exact =
                tickets().filter(ticket -> ticket.number().toString().equals(wanted)).findFirst();
        var parts = NUMBER.matcher(wanted);
        if (exact.isPresent() || !parts.matches()) return exact;
        var digits = "%03d".formatted(Integer.parseInt(parts.group(2)));
        if (!parts.group(1).isEmpty())
            return tickets()
                    .filter(t -> t.number().toString().equals(parts.group(1) + digits))
                    .findFirst();
        var same = tickets().filter(t -> isOfDesk(t) && endsWith(t, digits)).toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private Stream<Ticket> tickets() {
        return office.tickets().values().stream().filter(ticket -> ticket.turn() > 0);
    }

    private boolean isOfDesk(Ticket ticket) {
        var desk = office.desks().get(this.desk);
        return desk != null && desk.services().contains(ticket.service());
    }

    private static boolean endsWith(Ticket ticket, String digits) {
        return ticket.number().toString().equals(ticket.number().prefix() + digits);
    }
}
