package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.CITIZEN;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.id;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private final Hall hall = Hall.usual().at("07:30").opens(DESK_1);

    @Test
    void aDayOfTwoThousandTicketsIsReplayedInUnderASecond() {
        for (int n = 1; n <= 2000; n++) visit("visit " + n);
        assertThat(hall.number("visit 2000")).isEqualTo("A2399");
        var empty = Office.empty(hall.office().rules());

        var events = hall.events();

        var start = System.nanoTime();
        var replayed = empty.after(events);
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(events).hasSizeGreaterThan(10_000);
        assertThat(took).isLessThan(Duration.ofSeconds(1));
        assertThat(replayed).isEqualTo(hall.office());
    }

    private void visit(String name) {
        hall.later(Duration.ofSeconds(6)).takes(name, A).callsNext(DESK_1);
        hall.accepts(new Command.Start(DESK_1));
        hall.accepts(new Command.Finish(DESK_1, Optional.empty(), 1));
        hall.accepts(new Command.Rate(id(name), Hall.opinion(5)), CITIZEN);
    }
}
