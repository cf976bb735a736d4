package vn.luot.hub.web.manager;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.luot.hub.forecast.Change;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Office;
import vn.luot.wire.ServiceCode;

/// What a manager asks: one desk, and what it does from now on.
///
/// @param action `usual`, `close`, or `only-` or `also-` and a service's code
/// @param change absent unless both are known to the office
record WhatIf(String desk, String action, Optional<Change> change) {
    static final String USUAL = "usual";
    static final String CLOSE = "close";
    static final String ONLY = "only-";
    static final String ALSO = "also-";
    static final WhatIf NOTHING = new WhatIf("", USUAL, Optional.empty());

    static WhatIf of(Context ctx, OfficeConfig config, Office office) {
        var desk = Optional.ofNullable(ctx.queryParam("desk")).orElse("");
        var action = Optional.ofNullable(ctx.queryParam("action")).orElse(USUAL);
        var change =
                config.desks().stream()
                        .filter(spec -> spec.id().value().equals(desk))
                        .findFirst()
                        .flatMap(spec ->
                                services(spec, action, config, office)
                                        .map(services -> new Change(spec.id(), services)));
        return new WhatIf(desk, action, change);
    }

    private static Optional<Set<ServiceCode>> services(
            DeskSpec desk, String action, OfficeConfig config, Office office) {
        if (action.equals(USUAL)) return Optional.of(Set.copyOf(desk.services()));
        if (action.equals(CLOSE)) return Optional.of(Set.of());
        return config.services().stream()
                .map(OfficeConfig.Service::code)
                .flatMap(code -> {
                    if (action.equals(ONLY + code)) return Stream.of(Set.of(code));
                    return action.equals(ALSO + code)
                            ? Stream.of(also(desk, code, office))
                            : Stream.empty();
                })
                .findFirst();
    }

    private static Set<ServiceCode> also(DeskSpec desk, ServiceCode code, Office office) {
        var services =
                new HashSet<>(
                        office.desk(desk.id())
                                .filter(Desk::isOpen)
                                .map(Desk::services)
                                .orElseGet(() -> Set.copyOf(desk.services())));
        services.add(code);
        return Set.copyOf(services);
    }

    /// The address under which the page shows what an advised change does.
    static String address(Change change, boolean open, ServiceCode service) {
        var alone = change.services().equals(Set.of(service));
        var action = !open ? USUAL : (alone ? ONLY : ALSO) + service;
        return "/manager/what-if?desk=" + change.desk() + "&action=" + action;
    }
}
