package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.queue.Event.ConcernAnswered;
import vn.luot.hub.queue.Event.ConcernRaised;
import vn.luot.hub.queue.Matter.NoResult;
import vn.luot.wire.DeviceId;

/// Tells the lead of what needs them, once, until it is settled.
final class Heeding {
    /// The same note again so soon is the same press.
    private static final Duration SAME_PRESS = Duration.ofSeconds(10);

    private final Office office;
    private final Instant now;

    Heeding(Office office, Instant now) {
        this.office = office;
        this.now = now;
    }

    Decision raise(Matter matter) {
        return raised(matter).map(Decision::accepted).orElse(Decision.accepted());
    }

    /// Absent if it is open already.
    Optional<Event> raised(Matter matter) {
        return office.concerns().open(matter.id()).isPresent()
                ? Optional.empty()
                : Optional.of(new ConcernRaised(Concern.of(matter, now), now));
    }

    Decision answer(Command.Answer answer, Actor by) {
        var concern = office.concerns().open(answer.concern());
        if (concern.isEmpty()) return Decision.refused(Refusal.CONCERN_OVER);
        var again = answer.step() == Concern.Step.TAKEN && concern.get().taken().isPresent();
        return again
                ? Decision.accepted()
                : Decision.accepted(
                        new ConcernAnswered(
                                answer.concern(), answer.step(), by.label(), answer.note(), now));
    }

    /// Also kept as the device's own last call.
    Decision atDevice(DeviceId device) {
        var events = new ArrayList<Event>(List.of(new Event.HelpAsked(device, now)));
        raised(new Matter.HelpAtDevice(device)).ifPresent(events::add);
        return new Decision.Accepted(events);
    }

    /// A code counts only where the office wants codes.
    Decision noResult(Command.NoteNoResult note) {
        if (!office.rules().services().containsKey(note.service()))
            return Decision.refused(Refusal.UNKNOWN_SERVICE);
        var code = office.rules().limits().dossiers().codes() ? note.code() : "";
        if (!code.isBlank() && !Discretion.isDossier(code))
            return Decision.refused(Refusal.NOT_A_DOSSIER);
        var day = office.day().orElseGet(() -> Rules.day(now));
        var nth = (int) office.concerns().all().stream().filter(c -> isOf(c, day)).count() + 1;
        var matter = new NoResult(day, nth, note.desk(), note.service(), code);
        return isSamePress(matter) ? Decision.accepted() : raise(matter);
    }

    private static boolean isOf(Concern concern, LocalDate day) {
        return concern.matter() instanceof NoResult(var of, _, _, _, _) && of.equals(day);
    }

    private boolean isSamePress(NoResult note) {
        return office.concerns().all().stream()
                .filter(concern -> concern.since().plus(SAME_PRESS).isAfter(now))
                .map(Concern::matter)
                .anyMatch(matter ->
                        matter instanceof NoResult(_, _, var desk, var service, var code)
                                && desk.equals(note.desk())
                                && service.equals(note.service())
                                && code.equals(note.code()));
    }
}
