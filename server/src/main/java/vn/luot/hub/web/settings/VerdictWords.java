package vn.luot.hub.web.settings;

import java.util.List;
import java.util.stream.Stream;
import vn.luot.hub.office.Node;
import vn.luot.hub.office.Problem;
import vn.luot.hub.queue.Needed;
import vn.luot.hub.settings.Verdict;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Visit;

/// Why a change is not taken, one reason a line.
record VerdictWords(Hall hall, Visit visit) {
    /// For a text with lines of its own.
    List<String> lines(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good _ -> List.of();
            case Verdict.Wrong(var problems) ->
                    problems.stream().map(p -> p.in(visit.language())).toList();
            case Verdict.OtherOffice(var id) ->
                    List.of(visit.text("settings.other-office", id, hall.config().get().id()));
            case Verdict.InUse(var needed) -> needed(needed);
            case Verdict.Outdated(var newest) -> List.of(visit.text("settings.outdated", newest));
        };
    }

    /// For a form: mistakes are named by the words of its fields.
    List<String> lines(Verdict verdict, Node content) {
        return verdict instanceof Verdict.Wrong(var problems)
                ? places(problems, content)
                : lines(verdict);
    }

    List<String> places(List<Problem> problems, Node content) {
        var words = new KeyWords(visit.texts());
        return problems.stream()
                .map(problem ->
                        words.place(problem.path(), content)
                                + ": "
                                + visit.text(problem.key(), problem.values().toArray()))
                .toList();
    }

    private List<String> needed(Needed needed) {
        var services =
                needed.services().entrySet().stream()
                        .map(entry ->
                                visit.text(
                                        "settings.needs-service",
                                        hall.service(entry.getKey(), visit.language()),
                                        entry.getValue()));
        var desks =
                needed.desks().entrySet().stream()
                        .map(entry ->
                                visit.text(
                                        entry.getValue() == 0
                                                ? "settings.desk-open"
                                                : "settings.needs-desk",
                                        hall.desk(entry.getKey(), visit.language()),
                                        entry.getValue()));
        return Stream.concat(services, desks).sorted().toList();
    }
}
