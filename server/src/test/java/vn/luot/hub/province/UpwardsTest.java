package vn.luot.hub.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.hub.journal.SentDayTable;
import vn.luot.hub.journal.SiteDayTable;
import vn.luot.hub.outgoing.Outgoing;
import vn.luot.hub.province.SiteDay.Chain;
import vn.luot.hub.province.SiteDay.Part;
import vn.luot.hub.province.SiteDays.Standing;
import vn.luot.wire.OfficeId;
import vn.luot.wire.ServiceCode;

/// A site's days reach the province, whatever is away and whoever begins anew.
class UpwardsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate SATURDAY = MONDAY.plusDays(5);
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T16:00:00+07:00");
    private final ConcurrentMap<LocalDate, Integer> visits = new ConcurrentHashMap<>();
    private final List<SiteDay> asked = new CopyOnWriteArrayList<>();
    private final Set<LocalDate> absurd = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean reachable = new AtomicBoolean(true);
    private final AtomicBoolean loseAnswers = new AtomicBoolean();
    private DataFolder data;
    private Database database;
    private SiteDayTable province;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = FreshDatabase.open(data);
        province = new SiteDayTable(database, new OfficeId("province"));
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    /// An office of so many visits a day.
    private final class Visits implements Upwards.Days {
        @Override
        public OfficeId site() {
            return SmallOffice.ID;
        }

        @Override
        public Optional<LocalDate> first() {
            return new TreeMap<>(visits).keySet().stream().findFirst();
        }

        @Override
        public List<Part> parts(LocalDate day) {
            var n = visits.getOrDefault(day, 0);
            if (n == 0) return List.of();
            var ends = new Ends(n, 0, 0, 0, 0, 0, 0);
            var tally = new Tally(ends, Waits.NONE, Waits.NONE, Tally.Serving.NONE, Ratings.NONE);
            return List.of(new Part(new ServiceCode("A"), "Hộ tịch", 8, tally));
        }

        @Override
        public Optional<Chain> chain(LocalDate day) {
            return Optional.empty();
        }
    }

    private Upwards upwards() {
        var away =
                new Away() {
                    @Override
                    public Answer take(SiteDay day) throws IOException {
                        if (!reachable.get()) throw new IOException("nobody there");
                        asked.add(day);
                        if (absurd.contains(day.date())) return Answer.REFUSED;
                        var standing = province.take(day, clock.instant());
                        if (loseAnswers.get()) throw new IOException("nobody heard the answer");
                        return standing == Standing.BEHIND ? Answer.BEHIND : Answer.TAKEN;
                    }

                    @Override
                    public void close() {}
                };
        var sent = new SentDayTable(database, SmallOffice.ID);
        var source = new Upwards.Source(SmallOffice::calendar, new Visits(), sent);
        var due = new DueDays(SmallOffice::calendar, Duration.ofHours(1));
        var pace = new Outgoing.Pace(Duration.ofMillis(5), Duration.ofMillis(50));
        var upwards = new Upwards(away, due, source, clock, pace);
        upwards.start();
        return upwards;
    }

    private int counted(LocalDate day) {
        var told = province.between(day, day);
        return told.isEmpty() ? -1 : told.getLast().total().visits();
    }

    private void arrives(Upwards upwards, LocalDate day, int visits) {
        await().atMost(SOON)
                .until(
                        () -> {
                            upwards.ring();
                            return counted(day);
                        },
                        n -> n == visits);
    }

    @Test
    void aDayIsToldWhenItIsOverAndOnceMoreWhenItHasChanged() throws DayJson.NotADay {
        visits.put(MONDAY, 40);
        try (var upwards = upwards()) {
            clock.set("2026-03-02T18:00:00+07:00");
            arrives(upwards, MONDAY, 40);
            visits.put(MONDAY, 41);
            clock.set("2026-03-03T19:30:00+07:00");
            arrives(upwards, TUESDAY, 0);
            arrives(upwards, MONDAY, 41);
        }
        var document = province.document(SmallOffice.ID, MONDAY, 2).orElseThrow();
        assertThat(DayJson.read(document)).isEqualTo(asked.getLast());
        assertThat(asked.stream().map(day -> day.date() + " " + day.revision()))
                .containsExactly("2026-03-02 1", "2026-03-03 1", "2026-03-02 2");
    }

    @Test
    void nothingIsLostWhileTheProvinceIsAwayForWeeks() {
        reachable.set(false);
        visits.put(MONDAY, 40);
        visits.put(SATURDAY, 3);
        clock.set("2026-03-02T18:00:00+07:00");
        try (var upwards = upwards()) {
            await().atMost(SOON).until(() -> upwards.failing().isPresent());
        }
        clock.set("2026-03-27T18:00:00+07:00");
        reachable.set(true);
        try (var upwards = upwards()) {
            arrives(upwards, LocalDate.of(2026, 3, 27), 0);
            arrives(upwards, SATURDAY, 3);
        }
        assertThat(counted(MONDAY)).isEqualTo(40);
        assertThat(province.between(MONDAY, LocalDate.of(2026, 3, 31)))
                .as("closed days too, or the province would wait for them")
                .hasSize(26);
    }

    @Test
    void aDayThatIsNotTakenAsItIsHoldsUpNoOtherAndIsToldAgain() {
        visits.put(MONDAY, 40);
        visits.put(MONDAY.plusDays(1), 7);
        absurd.add(MONDAY);
        clock.set("2026-03-03T18:00:00+07:00");
        try (var upwards = upwards()) {
            arrives(upwards, MONDAY.plusDays(1), 7);
            assertThat(counted(MONDAY)).isEqualTo(-1);
            assertThat(upwards.failing()).contains(clock.instant());
            assertThat(asked.stream().filter(day -> day.date().equals(MONDAY))).hasSize(1);
            absurd.clear();
            clock.set("2026-03-03T19:30:00+07:00");
            arrives(upwards, MONDAY, 40);
            await().atMost(SOON).until(() -> upwards.failing().isEmpty());
        }
    }

    @Test
    void whatWasTakenUnheardIsTheSameRevisionUnlessTheDayHasChanged() {
        visits.put(MONDAY, 40);
        clock.set("2026-03-02T18:00:00+07:00");
        loseAnswers.set(true);
        try (var _ = upwards()) {
            await().atMost(SOON).until(() -> asked.size() > 2);
        }
        loseAnswers.set(false);
        visits.put(MONDAY, 42);
        try (var upwards = upwards()) {
            arrives(upwards, MONDAY, 42);
        }
        assertThat(province.between(MONDAY, MONDAY).stream().map(told -> told.revision()))
                .containsExactly(1, 2);
    }

    @Test
    void aSiteThatCountsAnewAfterABackupIsBroughtUpToTheProvince() {
        visits.put(MONDAY, 40);
        clock.set("2026-03-02T18:00:00+07:00");
        for (int revision = 1; revision <= 3; revision++) {
            var day =
                    new SiteDay(
                            SmallOffice.ID,
                            MONDAY,
                            revision,
                            clock.instant().minusSeconds(60 - revision),
                            Optional.empty(),
                            revision == 2 ? new Visits().parts(MONDAY) : List.of());
            assertThat(province.take(day, clock.instant())).isEqualTo(Standing.TAKEN);
        }
        try (var upwards = upwards()) {
            arrives(upwards, MONDAY, 40);
        }
        assertThat(province.between(MONDAY, MONDAY).getLast().revision()).isEqualTo(4);
    }

    /// Its log is shorter than it was; the visits that it lost stay told.
    @Test
    void aSiteThatCameBackFromABackupTakesNothingBack() {
        clock.set("2026-03-02T18:00:00+07:00");
        visits.put(MONDAY, 40);
        var whole = new Visits().parts(MONDAY);
        assertThat(province.take(told(1, 1000, whole), clock.instant())).isEqualTo(Standing.TAKEN);
        clock.set("2026-03-03T18:00:00+07:00");
        assertThat(province.take(told(1, 10, List.of()), clock.instant()))
                .isEqualTo(Standing.KNOWN);
        assertThat(province.take(told(2, 10, List.of()), clock.instant()))
                .isEqualTo(Standing.KNOWN);
        assertThat(province.between(MONDAY, MONDAY)).hasSize(1);
        assertThat(province.take(told(2, 1001, List.of()), clock.instant()))
                .as("the whole log may take a visit back")
                .isEqualTo(Standing.TAKEN);
    }

    @Test
    void aProvinceThatCameBackFromABackupIsToldAgainAtTheNextStart() {
        visits.put(MONDAY, 40);
        clock.set("2026-03-02T18:00:00+07:00");
        try (var upwards = upwards()) {
            arrives(upwards, MONDAY, 40);
        }
        database.jdbi()
                .useHandle(h -> {
                    h.execute("delete from site_day");
                    h.execute("delete from site_day_document");
                });
        try (var upwards = upwards()) {
            arrives(upwards, MONDAY, 40);
        }
    }

    private SiteDay told(int revision, long seq, List<Part> parts) {
        var chain = Optional.of(new SiteDay.Chain(seq, "0".repeat(64)));
        return new SiteDay(SmallOffice.ID, MONDAY, revision, clock.instant(), chain, parts);
    }

    @Test
    void beforeAnybodyCameThereIsNothingToTell() {
        clock.set("2026-03-03T18:00:00+07:00");
        try (var upwards = upwards()) {
            for (int i = 0; i < 10; i++) upwards.ring();
            visits.put(TUESDAY, 1);
            arrives(upwards, TUESDAY, 1);
        }
        assertThat(asked).hasSize(1);
    }
}
