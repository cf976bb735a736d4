package vn.luot.hub.web.procedures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.procedure.Procedures.Held;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.procedures.LookupView.Detail;
import vn.luot.hub.web.procedures.LookupView.Only;
import vn.luot.hub.web.procedures.LookupView.Row;
import vn.luot.text.Formats;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;

/// What was found, in the visitor's language; a procedure itself stands in its publisher's words.
record LookupWords(Hall hall, Visit visit, Asked asked) {
    private static final int PAGE = 20;

    LookupView list(Held held) {
        var found = held.index().find(asked.query(), asked.service());
        int pages = Math.max(1, Math.ceilDiv(found.size(), PAGE));
        int page = Math.min(asked.page(), pages);
        var rows = found.stream().skip((page - 1L) * PAGE).limit(PAGE).map(this::row).toList();
        return new LookupView(
                asked.query(),
                asked.service().map(this::only),
                count(found.size(), page, rows.size()),
                rows,
                none(held, rows),
                link(page > 1, page - 1),
                link(page < pages, page + 1),
                held.revision() == 0
                        ? ""
                        : visit.text("procedure.date", formats().moment(held.at())));
    }

    private String none(Held held, List<Row> rows) {
        if (held.isEmpty()) return visit.text("procedure.empty");
        return rows.isEmpty() ? visit.text("procedure.none-web") : "";
    }

    private String count(int all, int page, int shown) {
        if (all == 0) return "";
        int from = (page - 1) * PAGE + 1;
        return all == shown
                ? visit.text("procedure.found", formats().number(all))
                : visit.text("procedure.found-of", formats().number(all), from, from + shown - 1);
    }

    private Optional<String> link(boolean is, int page) {
        return is ? Optional.of(asked.page(page).address()) : Optional.empty();
    }

    private Only only(ServiceCode code) {
        var words = visit.text("procedure.only", name(code));
        return new Only(code.value(), words, asked.everything().address());
    }

    private Row row(Procedure procedure) {
        var service = procedure.service().map(code -> " · " + name(code)).orElse("");
        return new Row(
                asked.address(procedure.code()),
                procedure.name(),
                visit.text("procedure.code", procedure.code()) + service);
    }

    Detail detail(Procedure procedure) {
        return new Detail(
                procedure.name(),
                visit.text("procedure.code", procedure.code()),
                procedure.papers(),
                known(procedure.time()),
                known(procedure.fee()),
                procedure.link(),
                procedure
                        .service()
                        .map(this::where)
                        .orElseGet(() -> visit.text("procedure.not-here")),
                asked.address());
    }

    private String known(String text) {
        return text.isEmpty() ? visit.text("procedure.unknown") : text;
    }

    private String where(ServiceCode code) {
        var desks =
                hall.config().get().desks().stream()
                        .filter(desk -> desk.services().contains(code))
                        .map(desk -> desk.id().value())
                        .collect(Collectors.joining(", "));
        return desks.isEmpty() ? name(code) : visit.text("procedure.desks", name(code), desks);
    }

    private String name(ServiceCode code) {
        return hall.service(code, visit.language());
    }

    private Formats formats() {
        return new Formats(visit.language());
    }
}
