package vn.luot.hub.web.manager;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.queue.Concerns;
import vn.luot.hub.queue.Matter.NoResult;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Scope;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Sight;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.manager.ResultsView.Group;
import vn.luot.hub.web.manager.ResultsView.Row;
import vn.luot.text.Formats;
import vn.luot.wire.ServiceCode;

/// "Đến hẹn, chưa có kết quả": the day's list for the head, with what is left of earlier days.
public final class ResultsPage implements Page {
    private final Hall hall;
    private final Function<LocalDate, Concerns> past;

    /// @param past reads what the lead was told on an earlier day, and what became of it
    public ResultsPage(Hall hall, Function<LocalDate, Concerns> past) {
        this.hall = hall;
        this.past = past;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/manager/results", this::show, Access.LEAD, Access.REPORTER, Access.AGENCY);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("manager.results")).css("people", "manager");
        ctx.header("Cache-Control", "no-store");
        ctx.html(
                hall.templates()
                        .managerResults(
                                layout, view(day(ctx), visit, Sight.of(ctx, hall.config().get())))
                        .render());
    }

    private LocalDate day(Context ctx) {
        try {
            return Optional.ofNullable(ctx.queryParam("day"))
                    .filter(text -> !text.isBlank())
                    .map(LocalDate::parse)
                    .orElseGet(this::today);
        } catch (DateTimeParseException _) {
            throw new Problem(400, "status-400");
        }
    }

    private LocalDate today() {
        return Rules.day(hall.now());
    }

    private ResultsView view(LocalDate day, Visit visit, Scope scope) {
        var isToday = day.equals(today());
        var concerns = isToday ? hall.office().concerns() : past.apply(day);
        var of = concerns.all().stream().filter(c -> c.matter() instanceof NoResult).toList();
        Predicate<Concern> shown =
                concern ->
                        scope.covers(note(concern).service())
                                && (note(concern).day().equals(day)
                                        || (isToday && note(concern).day().isBefore(day)));
        var listed = of.stream().filter(shown).toList();
        var formats = new Formats(visit.language());
        var title = visit.text("manager.results-title", formats.date(day), listed.size());
        return new ResultsView(
                day.toString(), title, groups(listed, visit), ConcernViews.mayAct(visit));
    }

    /// In the order of the office's services, those it has dropped at the end.
    private List<Group> groups(List<Concern> listed, Visit visit) {
        var codes = new ArrayList<ServiceCode>();
        hall.config().get().services().forEach(service -> codes.add(service.code()));
        listed.stream()
                .map(concern -> note(concern).service())
                .filter(code -> !codes.contains(code))
                .distinct()
                .forEach(codes::add);
        var groups = new ArrayList<Group>();
        for (var code : codes) {
            var rows =
                    listed.stream()
                            .filter(concern -> note(concern).service().equals(code))
                            .map(concern -> row(concern, visit))
                            .toList();
            if (!rows.isEmpty()) groups.add(new Group(hall.service(code, visit.language()), rows));
        }
        return groups;
    }

    private Row row(Concern concern, Visit visit) {
        var note = note(concern);
        return new Row(
                concern.id(),
                at(concern.since(), visit),
                hall.desk(note.desk(), visit.language()),
                note.code(),
                concern.settled().map(end -> done(end, visit)));
    }

    private String done(Concern.Answer end, Visit visit) {
        var who = end.by().replaceFirst("^[a-z]+:", "");
        var words = visit.text("manager.results-done", at(end.at(), visit), who);
        return end.note().isEmpty() ? words : words + " · " + end.note();
    }

    private String at(Instant at, Visit visit) {
        var formats = new Formats(visit.language());
        return Rules.day(at).equals(today())
                ? formats.time(at)
                : formats.time(at) + " " + formats.date(at);
    }

    private static NoResult note(Concern concern) {
        return (NoResult) concern.matter();
    }
}
