package vn.luot.hub.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.web.Preview;
import vn.luot.hub.web.SampleDay;
import vn.luot.hub.web.Site;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// Sixty officers press at the same instant, over real HTTP.
class SixtyDesksTest {
    private static final int DESKS = 60;
    private static final int WAITING = 45;
    private static final ServiceCode SERVICE = new ServiceCode("AA");

    @Test
    void nobodyIsCalledToTwoDesks() throws Exception {
        var day = SampleDay.of("province");
        for (int i = 0; i < WAITING; i++) day.issue(SERVICE, Optional.empty());
        for (int desk = 1; desk <= DESKS; desk++)
            day.act(new Command.OpenDesk(DeskId.of(desk), Set.of(SERVICE)));
        try (var preview = new Preview(day, day::now, 0);
                var site = new Site(preview.port())) {
            site.get("/enter?next=/desk");

            var answers = pressAtOnce(site);

            assertThat(answers).hasSize(DESKS).containsOnly(303, 409);
            assertThat(answers.stream().filter(status -> status == 303)).hasSize(WAITING);
            var called = preview.engine().office().tickets().values().stream().map(Ticket::stage);
            assertThat(called)
                    .hasSize(WAITING)
                    .allSatisfy(stage -> assertThat(stage).isInstanceOf(Stage.Called.class))
                    .extracting(stage -> ((Stage.Called) stage).desk())
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Integer> pressAtOnce(Site site) throws Exception {
        var csrf = site.csrf();
        var start = new CyclicBarrier(DESKS);
        var pressed = new ArrayList<Future<Integer>>();
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= DESKS; i++) {
                var desk = i;
                pressed.add(
                        officers.submit(() -> {
                            start.await();
                            return press(site, desk, csrf);
                        }));
            }
        }
        var answers = new ArrayList<Integer>();
        for (var answer : pressed) answers.add(answer.get());
        return answers;
    }

    private static int press(Site site, int desk, String csrf) {
        return site.post(
                        "/desk/" + desk + "/call-next",
                        "csrf=" + csrf,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "same-origin")
                .statusCode();
    }
}
