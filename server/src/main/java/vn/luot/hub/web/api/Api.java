package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import java.util.List;
import vn.luot.hub.report.Reports;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Page;

/// Version 1 of the API of one office.
public final class Api implements Page {
    private final List<Page> calls;

    public Api(Hall hall, Reports reports) {
        var lookup = new Lookup(hall);
        this.calls =
                List.of(
                        new TicketCalls(lookup, reports),
                        new DeskCalls(lookup),
                        new RatingCalls(lookup),
                        new BookingCalls(lookup),
                        new BoardCalls(lookup),
                        new EventCalls(lookup, reports),
                        new ReportCalls(lookup, reports),
                        new DocsPage());
    }

    @Override
    public void routes(RoutesConfig routes) {
        calls.forEach(call -> call.routes(routes));
    }
}
