package vn.luot.hub.web.manager;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.luot.hub.forecast.Outcome;
import vn.luot.hub.forecast.Prospect.Wait;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.manager.WhatIfView.Choice;
import vn.luot.hub.web.manager.WhatIfView.Form;
import vn.luot.hub.web.manager.WhatIfView.Row;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.DeskState;

/// Puts a rehearsed change into words.
final class WhatIfViews {
    private final Hall hall;
    private final Language language;
    private final Texts texts;
    private final Formats formats;

    WhatIfViews(Hall hall, Language language) {
        this.hall = hall;
        this.language = language;
        this.texts = Texts.of(language);
        this.formats = new Formats(language);
    }

    Form form(WhatIf asked) {
        var config = hall.config().get();
        var desks =
                config.desks().stream()
                        .map(desk -> {
                            var id = desk.id().value();
                            var words =
                                    desk.name().in(language)
                                            + " · "
                                            + state(hall.office().desk(desk.id()));
                            return new Choice(id, words, id.equals(asked.desk()));
                        })
                        .toList();
        var actions = new ArrayList<Choice>();
        actions.add(action(WhatIf.USUAL, "manager.do-usual", "", asked));
        for (var service : config.services())
            for (var how : List.of(WhatIf.ALSO, WhatIf.ONLY)) {
                var key = how.equals(WhatIf.ALSO) ? "manager.do-also" : "manager.do-only";
                actions.add(action(how + service.code(), key, service.name().in(language), asked));
            }
        actions.add(action(WhatIf.CLOSE, "manager.do-close", "", asked));
        return new Form(desks, actions);
    }

    private Choice action(String value, String key, String service, WhatIf asked) {
        return new Choice(value, texts.get(key, service), value.equals(asked.action()));
    }

    private String state(Optional<Desk> desk) {
        var state = desk.map(Desk::state).orElse(DeskState.CLOSED);
        return texts.get("manager.desk." + state.name().toLowerCase(Locale.ROOT));
    }

    WhatIfView of(Outcome before, Outcome after) {
        var one = before.waits().all();
        var other = told(one, after.waits().all());
        var rows =
                hall.config().get().services().stream()
                        .filter(service -> before.waits().of(service.code()).people() > 0)
                        .map(service -> row(service, before, after))
                        .toList();
        if (one.people() == 0)
            return new WhatIfView(texts.get("manager.what-if-nobody"), "", "", List.of());
        return new WhatIfView(
                texts.get("manager.what-if-longest", minutes(one), minutes(other)),
                texts.get(
                        "manager.what-if-last",
                        time(one, before.closing().last()),
                        time(other, after.closing().last()),
                        formats.time(before.closing().end())),
                tone(one, other),
                rows);
    }

    private Row row(Service service, Outcome before, Outcome after) {
        var code = service.code();
        var one = before.waits().of(code);
        var other = told(one, after.waits().of(code));
        return new Row(
                service.name().in(language),
                one.people(),
                minutes(one),
                minutes(other),
                tone(one, other),
                time(one, before.closing().of(code)),
                time(other, after.closing().of(code)));
    }

    /// What is no more than chance between two sets of rehearsals is told as no difference.
    private static Wait told(Wait before, Wait after) {
        return before.differs(after) ? after : before;
    }

    private String minutes(Wait wait) {
        if (wait.stranded() > 0) return texts.get("manager.no-desk");
        if (wait.people() == 0) return "–";
        return texts.get("common.minutes", wait.longest().toMinutes());
    }

    private String time(Wait wait, Optional<Instant> last) {
        return last.filter(_ -> wait.stranded() == 0).map(formats::time).orElse("–");
    }

    /// A minute more or less is not worth a colour.
    private static String tone(Wait before, Wait after) {
        if (before.stranded() != after.stranded())
            return after.stranded() < before.stranded() ? "ok" : "bad";
        var more = after.longest().minus(before.longest());
        if (more.abs().compareTo(Duration.ofMinutes(2)) < 0) return "";
        return more.isNegative() ? "ok" : "bad";
    }
}
