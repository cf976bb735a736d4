package vn.luot.hub.web.manager;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.queue.Concern.Step;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.OpinionForm;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.manager.ConcernView.Button;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.wire.DeskId;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// What the lead must know of, in words: the most pressing first, what is taken on last.
final class ConcernViews {
    private static final Set<Role> ACTS = EnumSet.of(Role.LEAD, Role.MANAGER, Role.ADMIN);

    /// The head and the inspectorate: nobody else learns that somebody was accused.
    private static final Set<Role> HEARS = EnumSet.of(Role.MANAGER, Role.INSPECTOR);

    private static final int KEYS = 9;

    private final Hall hall;
    private final Visit visit;
    private final Language language;
    private final Formats formats;
    private final Set<TicketId> accused;
    private final Instant now;

    /// @param accusing those of these visits whose rating accuses somebody; asked, once, for those
    ///   who may hear it
    ConcernViews(Hall hall, Visit visit, Function<Set<TicketId>, Set<TicketId>> accusing) {
        this.hall = hall;
        this.visit = visit;
        this.language = visit.language();
        this.formats = new Formats(language);
        this.accused = mayHear(visit) ? accusing.apply(rated(hall)) : Set.of();
        this.now = hall.now();
    }

    private static Set<TicketId> rated(Hall hall) {
        return hall.office()
                .concerns()
                .open()
                .flatMap(concern -> rated(concern).stream())
                .collect(Collectors.toSet());
    }

    /// Whose rating it is about.
    static Optional<TicketId> rated(Concern concern) {
        return concern.matter() instanceof Matter.LowRating low
                ? Optional.of(low.ticket())
                : Optional.empty();
    }

    /// Without those that have a page of their own.
    List<ConcernView> all() {
        var open =
                hall.office()
                        .concerns()
                        .open()
                        .filter(concern -> !(concern.matter() instanceof Matter.NoResult))
                        .sorted(
                                Comparator.comparing((Concern c) -> c.taken().isPresent())
                                        .thenComparingInt(c -> rank(c.matter())))
                        .toList();
        var views = new ArrayList<ConcernView>();
        for (var concern : open) {
            var n = views.size() + 1;
            views.add(view(concern, n <= KEYS ? Integer.toString(n) : ""));
        }
        return views;
    }

    /// How many came in vain for a result, today and before; absent if nobody is left.
    Optional<String> results() {
        var today = Rules.day(now);
        var open =
                hall.office()
                        .concerns()
                        .open()
                        .filter(concern -> concern.matter() instanceof Matter.NoResult)
                        .toList();
        var old = open.stream().filter(c -> Rules.day(c.since()).isBefore(today)).count();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(visit.text("manager.results-open", open.size() - old, old));
    }

    private static int rank(Matter matter) {
        return switch (matter) {
            case Matter.HelpAtDesk _, Matter.HelpAtDevice _ -> 0;
            case Matter.NobodyServes _ -> 1;
            case Matter.PromiseBroken _ -> 2;
            case Matter.LowRating _ -> 3;
            case Matter.DeskStuck _, Matter.PromisesOff _, Matter.SlowDay _ -> 4;
            case Matter.NoResult _ -> 5;
        };
    }

    private ConcernView view(Concern concern, String key) {
        var matter = concern.matter();
        var taken = concern.taken().map(answer -> taken(matter, answer));
        var buttons = mayAct(visit) ? buttons(concern) : List.<Button>of();
        return new ConcernView(
                concern.id(),
                taken.isPresent() ? "" : rank(matter) < 2 ? "bad" : "warn",
                where(matter),
                visit.text("manager.concern.since", words(matter), since(began(concern))),
                visit.text("manager.concern.todo." + word(matter)),
                taken,
                buttons,
                buttons.isEmpty() ? "" : key,
                matter instanceof Matter.LowRating);
    }

    /// A slow day is noticed long after it began to be one.
    private static Instant began(Concern concern) {
        return concern.matter() instanceof Matter.SlowDay(_, var from) ? from : concern.since();
    }

    /// Whoever only reads has nothing to press.
    static boolean mayAct(Visit visit) {
        return isOneOf(visit, ACTS);
    }

    /// Whether accusations are for them to hear, and to settle.
    static boolean mayHear(Visit visit) {
        return isOneOf(visit, HEARS);
    }

    private static boolean isOneOf(Visit visit, Set<Role> roles) {
        return visit.user().filter(user -> roles.contains(user.role())).isPresent();
    }

    private List<Button> buttons(Concern concern) {
        return switch (concern.matter()) {
            case Matter.HelpAtDesk _, Matter.HelpAtDevice _ ->
                    concern.taken().isPresent()
                            ? List.of(button(Step.SETTLED, "done"))
                            : List.of(button(Step.TAKEN, "coming"), button(Step.SETTLED, "done"));
            case Matter.Alert _ ->
                    concern.taken().isPresent() ? List.of() : List.of(button(Step.TAKEN, "known"));
            case Matter.LowRating _ ->
                    mayHear(visit) || concern.taken().isPresent()
                            ? List.of(button(Step.SETTLED, "noted"))
                            : List.of(
                                    button(Step.SETTLED, "noted"), button(Step.TAKEN, "handling"));
            case Matter.NoResult _ -> List.of(button(Step.SETTLED, "done"));
        };
    }

    private Button button(Step step, String word) {
        return new Button(step.name(), visit.text("manager.concern.do." + word));
    }

    private String taken(Matter matter, Concern.Answer answer) {
        var help = matter instanceof Matter.HelpAtDesk || matter instanceof Matter.HelpAtDevice;
        return visit.text(
                help ? "manager.concern.coming" : "manager.concern.known",
                answer.by().replaceFirst("^[a-z]+:", ""),
                since(answer.at()));
    }

    private String where(Matter matter) {
        return switch (matter) {
            case Matter.PromiseBroken(var service) -> service(service);
            case Matter.NobodyServes(var service) -> service(service);
            case Matter.DeskStuck(var desk, _, _) -> desk(desk);
            case Matter.PromisesOff _, Matter.SlowDay _ -> visit.text("manager.concern.office");
            case Matter.LowRating(_, _, var desk, _, _) -> desk(desk);
            case Matter.HelpAtDesk(var desk) -> desk(desk);
            case Matter.HelpAtDevice(var device) -> device.value();
            case Matter.NoResult(_, _, _, var service, _) -> service(service);
        };
    }

    private String words(Matter matter) {
        var key = "manager.concern." + word(matter);
        var office = hall.office();
        return switch (matter) {
            case Matter.PromiseBroken(var service) ->
                    waiting(
                            key,
                            service,
                            office.late(now).filter(t -> t.service().equals(service)));
            case Matter.NobodyServes(var service) -> waiting(key, service, office.waiting(service));
            case Matter.DeskStuck(_, _, var number) -> visit.text(key, number);
            case Matter.PromisesOff(var percent) -> visit.text(key, percent);
            case Matter.SlowDay(var percent, _) -> visit.text(key, percent);
            case Matter.LowRating rating -> rating(key, rating);
            case Matter.HelpAtDesk _, Matter.HelpAtDevice _ -> visit.text(key);
            case Matter.NoResult(_, _, _, _, var code) -> visit.text(key, code);
        };
    }

    /// Who waits now, not who did when it was raised.
    ///
    /// @param meant among whom the longest wait is looked for
    private String waiting(String key, ServiceCode service, Stream<Ticket> meant) {
        var longest = meant.min(Comparator.comparing(Ticket::issuedAt));
        var wait = longest.map(t -> Duration.between(t.issuedAt(), now)).orElse(Duration.ZERO);
        return visit.text(
                key,
                hall.office().waiting(service).count(),
                longest.map(ticket -> ticket.number().toString()).orElse("–"),
                formats.duration(wait));
    }

    private String rating(String key, Matter.LowRating rating) {
        var reasons = new ArrayList<>(rating.reasons());
        if (accused.contains(rating.ticket())) reasons.add(RatingReason.R7);
        var why =
                reasons.stream()
                        .map(reason -> OpinionForm.words(visit.texts(), reason))
                        .collect(Collectors.joining("; "));
        return visit.text(
                key,
                rating.number(),
                visit.text("rating.level." + rating.level()),
                why.isEmpty() ? visit.text("manager.concern.no-reason") : why);
    }

    private String since(Instant at) {
        var day = Rules.day(at);
        return day.equals(Rules.day(now))
                ? formats.time(at)
                : formats.time(at) + " " + formats.date(day);
    }

    private String service(ServiceCode code) {
        return hall.service(code, language);
    }

    private String desk(DeskId id) {
        return hall.desk(id, language);
    }

    private static String word(Matter matter) {
        return matter.id().replaceFirst("/.*", "");
    }
}
