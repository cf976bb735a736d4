package vn.luot.hub.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Leaves out of a story what was taken back, for whoever counts what became of people.
public final class Undone {
    private Undone() {}

    /// @param entries in order, those of one day at most
    public static <T> List<T> leftOut(List<T> entries, Function<T, Event> event) {
        var story = new ArrayList<T>();
        for (var entry : entries)
            if (event.apply(entry) instanceof Event.DeedUndone undone) take(undone, story, event);
            else story.add(entry);
        return List.copyOf(story);
    }

    /// With a call go its repetitions.
    private static <T> void take(Event.DeedUndone undone, List<T> story, Function<T, Event> event) {
        for (int i = story.size() - 1; i >= 0; i--) {
            if (isRecall(event.apply(story.get(i)), undone)) story.remove(i);
            else if (isThat(event.apply(story.get(i)), undone)) {
                story.remove(i);
                return;
            }
        }
    }

    private static boolean isThat(Event event, Event.DeedUndone undone) {
        return event instanceof Event.OfTicket of
                && of.ticket().equals(undone.ticket().id())
                && Deed.of(of)
                        .filter(new Deed.Done(undone.desk(), undone.undone())::equals)
                        .isPresent();
    }

    private static boolean isRecall(Event event, Event.DeedUndone undone) {
        return undone.undone() == Deed.Kind.CALL
                && event instanceof Event.TicketRecalled recalled
                && recalled.ticket().equals(undone.ticket().id())
                && recalled.desk().equals(undone.desk());
    }
}
