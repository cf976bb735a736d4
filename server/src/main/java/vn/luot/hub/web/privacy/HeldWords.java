package vn.luot.hub.web.privacy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event;
import vn.luot.hub.report.Held;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.OpinionForm;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.audit.ChangeWords;
import vn.luot.text.Formats;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;

/// What is held about one visit, in sentences.
record HeldWords(Held held, Hall hall, Visit visit) {
    /// @param asked the day it was found by
    HeldView view(LocalDate asked, boolean mayErase) {
        var formats = new Formats(visit.language());
        return new HeldView(
                held.number(),
                formats.date(held.day()),
                held.first(),
                "?ticket=" + held.number() + "&day=" + asked + "&which=" + held.first(),
                held.events().stream().map(entry -> row(entry, formats)).toList(),
                held.said().stream().map(Held.Said::words).toList(),
                held.phones().stream().map(Held.Phone::service).distinct().toList(),
                held.refused().size(),
                mayErase);
    }

    private HeldView.Row row(Recorded entry, Formats formats) {
        var at = formats.exactTime(entry.at()) + ", " + formats.date(entry.at());
        var words = new ChangeWords(visit.texts(), Map.of(held.ticket(), held.number()));
        return new HeldView.Row(at, words.what(entry.event()), more(entry.event()));
    }

    private String more(Event event) {
        if (event instanceof Event.TicketIssued issued) return issued(issued);
        if (event instanceof Event.TicketCalled called) return desk(called.desk());
        if (event instanceof Event.TicketFinished done) return desk(done.desk());
        if (event instanceof Event.TicketTransferred sent) return sent.note();
        if (event instanceof Event.TicketRated rated) return opinion(rated);
        return "";
    }

    private String issued(Event.TicketIssued issued) {
        var service = hall.service(issued.service(), visit.language());
        return issued.priority().map(code -> service + " · " + priority(code)).orElse(service);
    }

    private String priority(PriorityCode code) {
        return hall.config().get().priorities().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> known.name().in(visit.language()))
                .orElseGet(code::value);
    }

    private String desk(DeskId desk) {
        return hall.desk(desk, visit.language());
    }

    private String opinion(Event.TicketRated rated) {
        var opinion = rated.opinion();
        var reasons =
                opinion.reasons().stream()
                        .map(reason -> OpinionForm.words(visit.texts(), reason))
                        .collect(Collectors.joining("; "));
        var level = visit.text("privacy.level", opinion.level(), opinion.buttons());
        return reasons.isEmpty() ? level : level + ": " + reasons;
    }
}
