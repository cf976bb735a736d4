package vn.luot.hub.web.manager;

import java.time.Duration;
import java.util.Optional;
import vn.luot.hub.forecast.Advice;
import vn.luot.hub.forecast.Counsel;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.manager.ManagerView.Todo;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// The manager's one sentence.
final class AdviceWords {
    private final Hall hall;
    private final Language language;
    private final Texts texts;

    AdviceWords(Hall hall, Language language) {
        this.hall = hall;
        this.language = language;
        this.texts = Texts.of(language);
    }

    Todo of(Counsel counsel) {
        return counsel.advice().map(this::todo).orElseGet(() -> without(counsel));
    }

    private Todo todo(Advice advice) {
        var change = advice.change();
        var desk = hall.desk(change.desk(), language);
        var open = hall.office().desk(change.desk()).filter(Desk::isOpen).isPresent();
        var link = texts.get(open ? "manager.advice-turn" : "manager.advice-open", desk);
        return new Todo(
                sentence(advice),
                true,
                Optional.of(new Todo.Try(WhatIf.address(change, open, advice.service()), link)));
    }

    private String sentence(Advice advice) {
        var service = hall.service(advice.service(), language);
        var before = advice.before();
        if (before.stranded() > 0)
            return texts.get("manager.advice-nobody", service, before.stranded());
        return texts.get(
                "manager.advice",
                service,
                before.longest().toMinutes(),
                advice.after().longest().toMinutes());
    }

    private Todo without(Counsel counsel) {
        var all = counsel.now().all();
        var late = all.longest().compareTo(Advice.LONG) >= 0;
        var service = counsel.now().worst().map(code -> hall.service(code, language));
        var words =
                late && service.isPresent()
                        ? texts.get("manager.no-advice", duration(all.longest()), service.get())
                        : texts.get("manager.all-well");
        return new Todo(words, late, Optional.empty());
    }

    private String duration(Duration longest) {
        return new Formats(language).duration(longest);
    }
}
