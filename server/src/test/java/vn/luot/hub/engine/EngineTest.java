package vn.luot.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.DESK_1;
import static vn.luot.hub.SmallOffice.issue;
import static vn.luot.hub.SmallOffice.ticket;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.engine.MemoryJournal.Trouble;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Refusal;
import vn.luot.wire.DeviceId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketNumber;

class EngineTest {
    private static final Actor STAFF = new Actor.Staff("hanh");
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");
    private static final Actor DEVICE = new Actor.Device(KIOSK);

    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");
    private final MemoryJournal journal = new MemoryJournal();
    private final Engine engine = new Engine(SmallOffice.rules(), journal, clock);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void opensTheDayBeforeItsFirstCommand() {
        engine.submit(issue(1, A), STAFF).join();

        assertThat(kinds()).containsExactly("DayOpened", "TicketIssued");
        assertThat(journal.entries).extracting(Recorded::seq).containsExactly(1L, 2L);
        assertThat(journal.entries).extracting(Recorded::by).containsExactly("timer", "staff:hanh");
        assertThat(journal.entries.getLast().day()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(engine.seq()).isEqualTo(2);
    }

    @Test
    void closesYesterdayBeforeTheFirstCommandOfToday() {
        engine.submit(issue(1, A), STAFF).join();
        clock.set("2026-03-03T07:45:00+07:00");

        engine.submit(issue(2, A), STAFF).join();

        assertThat(kinds())
                .containsExactly(
                        "DayOpened", "TicketIssued", "DayClosed", "DayOpened", "TicketIssued");
        assertThat(engine.office().day()).contains(LocalDate.of(2026, 3, 3));
        assertThat(journal.entries.get(2).day()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(journal.entries.get(3).day()).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void timeStandsWhileTheClockIsBehindTheLastEvent() {
        engine.submit(issue(1, A), STAFF).join();
        clock.set("2026-03-02T07:10:00+07:00");

        engine.submit(issue(2, A), STAFF).join();

        var times = journal.entries.stream().map(Recorded::at).toList();
        assertThat(times).isSorted();
        assertThat(times.getLast()).isEqualTo(SetClock.at("2026-03-02T08:00:00+07:00").instant());
    }

    @Test
    void storesTogetherWhatWaitsTogether() throws Exception {
        journal.turns.drainPermits();
        var first = engine.submit(issue(1, A), STAFF);
        journal.begun.await();
        var rest =
                IntStream.rangeClosed(2, 50)
                        .mapToObj(n -> engine.submit(issue(n, A), STAFF))
                        .toList();
        assertThat(first).isNotDone();
        assertThat(engine.office().tickets()).isEmpty();

        journal.turns.release(1000);
        CompletableFuture.allOf(rest.toArray(CompletableFuture[]::new)).join();

        assertThat(journal.batches).hasSize(2);
        assertThat(journal.batches.getLast().entries()).hasSize(49);
        assertThat(engine.office().tickets()).hasSize(50);
    }

    @Test
    void aRefusedStoreChangesNothingAndTheNextOneWorks() {
        engine.submit(issue(1, A), STAFF).join();
        var before = engine.snapshot();
        journal.trouble = Trouble.BEFORE_IT_IS_STORED;

        assertThatThrownBy(() -> engine.submit(issue(2, A), STAFF).get())
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(Engine.NotStored.class)
                .hasMessageContaining("disk full");
        assertThat(engine.snapshot().seq()).isEqualTo(before.seq());
        assertThat(engine.office().ticket(ticket(2))).isEmpty();

        journal.trouble = Trouble.NONE;
        engine.submit(issue(3, A), STAFF).join();
        assertThat(journal.entries).extracting(Recorded::seq).containsExactly(1L, 2L, 3L);
        assertThat(engine.office().tickets().keySet()).containsExactly(ticket(1), ticket(3));
    }

    @Test
    void whatWasStoredAfterAllIsNotStoredTwice() {
        var heard = new ArrayList<Long>();
        engine.listen((_, _, entries) -> entries.forEach(e -> heard.add(e.seq())));
        engine.submit(issue(1, A), STAFF).join();
        journal.trouble = Trouble.AFTER_IT_IS_STORED;
        assertThatThrownBy(() -> engine.submit(issue(2, A), STAFF).join())
                .hasRootCauseMessage("disk gone");
        journal.trouble = Trouble.NONE;

        engine.submit(issue(2, A), STAFF).join();
        engine.submit(issue(3, A), STAFF).join();
        engine.close();

        assertThat(journal.entries).extracting(Recorded::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(engine.office().tickets()).hasSize(3);
        assertThat(heard).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aCommandThatThrowsFailsAlone() {
        var number = new TicketNumber("A", 1, 1);
        var beyondTime =
                new Command.Register(
                        ticket(7), number, A, Optional.empty(), "kiosk-1/a", Instant.MAX);

        var failed = engine.intake(receipt(1), beyondTime, DEVICE);
        var next = engine.intake(receipt(2), issue(1, A), DEVICE);

        assertThatThrownBy(failed::join).hasCauseInstanceOf(DateTimeException.class);
        assertThat(next.join()).isInstanceOf(Decision.Accepted.class);
        assertThat(engine.upto(KIOSK, "card")).isEqualTo(2);
        assertThat(journal.arrivals.getFirst().rejection().orElseThrow().reason())
                .isEqualTo("fault");
    }

    @Test
    void aMessageThatComesTwiceChangesNothing() {
        var receipt = receipt(1);
        engine.intake(receipt, issue(1, A), DEVICE).join();

        var again = engine.intake(receipt, issue(2, A), DEVICE).join();
        var sameId = new Receipt(KIOSK, "other-card", 9, receipt.id());
        var moved = engine.intake(sameId, issue(3, A), DEVICE).join();

        assertThat(again).isEqualTo(new Decision.Accepted(List.of()));
        assertThat(moved).isEqualTo(new Decision.Accepted(List.of()));
        assertThat(engine.duplicates()).isEqualTo(2);
        assertThat(engine.office().tickets()).hasSize(1);
        assertThat(journal.arrivals)
                .extracting(Journal.Arrival::again)
                .containsExactly(false, true);
    }

    @Test
    void aMessageSentTwiceInOneBatchChangesNothing() throws Exception {
        journal.turns.drainPermits();
        var first = engine.submit(issue(1, A), STAFF);
        journal.begun.await();
        var receipt = receipt(1);
        var one = engine.intake(receipt, issue(2, A), DEVICE);
        var two = engine.intake(receipt, issue(3, A), DEVICE);
        journal.turns.release(1000);

        CompletableFuture.allOf(first, one, two).join();

        assertThat(engine.office().tickets()).hasSize(2);
        assertThat(engine.duplicates()).isEqualTo(1);
    }

    /// A device whose outbox was rescued counts its messages anew and cannot know which are here.
    @Test
    void aMessageThatComesAgainInANewEpochCountsThere() {
        engine.intake(receipt(7), issue(1, A), DEVICE).join();
        var again = new Receipt(KIOSK, "rescued", 1, receipt(7).id());

        engine.intake(again, issue(2, A), DEVICE).join();
        engine.intake(again, issue(2, A), DEVICE).join();

        assertThat(engine.upto(KIOSK, "rescued")).isEqualTo(1);
        assertThat(engine.office().tickets()).hasSize(1);
        assertThat(engine.duplicates()).isEqualTo(2);
    }

    @Test
    void aRefusedMessageIsKeptAndCounted() {
        var unknown = issue(1, new ServiceCode("Z"));

        var decision = engine.intake(receipt(1), unknown, DEVICE).join();

        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(engine.upto(KIOSK, "card")).isEqualTo(1);
        var rejection = journal.arrivals.getFirst().rejection().orElseThrow();
        assertThat(rejection.reason()).isEqualTo(Refusal.UNKNOWN_SERVICE.word());
        assertThat(rejection.content()).contains("Z");
    }

    @Test
    void poisonBlocksNothing() {
        var raw = "{\"kind\":".getBytes(StandardCharsets.UTF_8);
        engine.reject(receipt(1), "not-json", raw).join();
        engine.intake(receipt(2), issue(1, A), DEVICE).join();
        engine.note(receipt(3)).join();

        assertThat(engine.upto(KIOSK, "card")).isEqualTo(3);
        assertThat(journal.arrivals.getFirst().rejection())
                .contains(new Journal.Rejection("not-json", "{\"kind\":"));
    }

    @Test
    void acknowledgesOnlyUpToTheFirstGap() {
        engine.note(receipt(1)).join();
        engine.note(receipt(3)).join();
        assertThat(engine.upto(KIOSK, "card")).isEqualTo(1);

        engine.note(receipt(2)).join();
        assertThat(engine.upto(KIOSK, "card")).isEqualTo(3);
        assertThat(engine.upto(KIOSK, "other-card")).isZero();
    }

    @Test
    void goesOnWhereItStopped() {
        engine.intake(receipt(1), issue(1, A), DEVICE).join();
        engine.submit(new Command.OpenDesk(DESK_1, Set.of()), STAFF).join();
        engine.submit(new Command.CallNext(DESK_1), STAFF).join();

        try (var next = new Engine(SmallOffice.rules(), journal, clock)) {
            assertThat(next.snapshot()).isEqualTo(engine.snapshot());
            assertThat(next.upto(KIOSK, "card")).isEqualTo(1);
        }
    }

    @Test
    void aListenerThatThrowsHurtsNobody() {
        var heard = new ArrayList<Integer>();
        engine.listen((_, _, _) -> {
            throw new IllegalStateException("deaf");
        });
        engine.listen(
                (before, after, _) -> heard.add(after.tickets().size() - before.tickets().size()));

        engine.submit(issue(1, A), STAFF).join();
        engine.close();

        assertThat(heard).containsExactly(1);
    }

    private List<String> kinds() {
        return journal.entries.stream().map(Recorded::event).map(Event::kind).toList();
    }

    private static Receipt receipt(long seq) {
        return new Receipt(KIOSK, "card", seq, new UUID(7, seq));
    }
}
