package vn.luot.hub.web.manager;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Visit;

/// How the office's tickets look on paper of both widths, before anybody takes one.
public final class TicketPreviewPage implements Page {
    private static final Access[] WHO = {Access.LEAD, Access.REPORTER};

    /// Dots across, by the paper's width in millimetres.
    private static final Map<String, Integer> PAPERS = Map.of("80", 576, "58", 384);

    private final Hall hall;

    /// @param services code and name of each
    /// @param query of the pictures' addresses
    public record Papers(List<Choice> services, boolean priority, String query) {
        public Papers {
            services = List.copyOf(services);
        }
    }

    /// A service to look at.
    public record Choice(String code, String name, boolean chosen) {}

    public TicketPreviewPage(Hall hall) {
        this.hall = hall;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/manager/ticket", this::show, WHO);
        routes.get("/manager/ticket/{paper}.png", this::picture, WHO);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("manager.ticket-title")).css("manager");
        ctx.html(hall.templates().managerTicket(layout, view(ctx, visit)).render());
    }

    private Papers view(Context ctx, Visit visit) {
        var chosen = service(ctx);
        var services =
                hall.config().get().services().stream()
                        .map(service ->
                                new Choice(
                                        service.code().value(),
                                        service.name().in(visit.language()),
                                        service.equals(chosen)))
                        .toList();
        var priority = isPriority(ctx);
        var query = "?service=" + chosen.code() + (priority ? "&priority=on" : "");
        return new Papers(services, priority, query);
    }

    private void picture(Context ctx) {
        var dots =
                Optional.ofNullable(PAPERS.get(ctx.pathParam("paper")))
                        .orElseThrow(NotFoundResponse::new);
        var preview =
                new TicketPreview(
                        office(), service(ctx).code(), isPriority(ctx), hall.clock().instant());
        ctx.contentType("image/png").result(preview.png(dots));
    }

    private OfficeConfig office() {
        return hall.config().get();
    }

    /// The one asked for, or the office's first.
    private Service service(Context ctx) {
        var services = office().services();
        return services.stream()
                .filter(service -> service.code().value().equals(ctx.queryParam("service")))
                .findFirst()
                .orElse(services.getFirst());
    }

    private static boolean isPriority(Context ctx) {
        return ctx.queryParam("priority") != null;
    }
}
