package vn.luot.hub.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class RepeatsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private Logger log;

    @BeforeEach
    void open() {
        context.addTurboFilter(new Repeats(nanos::get));
        var logger = context.getLogger("test");
        logger.addAppender(written);
        written.start();
        log = logger;
    }

    @Test
    void aFlappingDeviceIsToldFiveTimesAMinuteAndTheRestIsCounted() {
        for (int i = 0; i < 100; i++) log.warn("{} came", "kiosk-1");
        log.warn("{} came", "kiosk-2");
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        log.warn("{} came", "kiosk-1");

        assertThat(lines())
                .hasSize(8)
                .containsSubsequence(
                        "kiosk-1 came",
                        "kiosk-2 came",
                        "95 more like \"{} came\" of kiosk-1 were left out",
                        "kiosk-1 came");
    }

    @Test
    void whatComesNowAndThenIsAlwaysTold() {
        for (int i = 0; i < 60; i++) {
            log.info("{} came", "kiosk-1");
            nanos.addAndGet(Duration.ofSeconds(15).toNanos());
        }
        assertThat(lines()).hasSize(60).containsOnly("kiosk-1 came");
    }

    private List<String> lines() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
