package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.DESK_1;
import static vn.luot.hub.SmallOffice.issue;
import static vn.luot.hub.SmallOffice.ticket;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Event;
import vn.luot.hub.report.Reports;
import vn.luot.wire.RatingReason;

/// What a citizen wrote, from the rating to its erasure.
class WordsTest {
    /// ASCII: in a backup other letters stand as numbers, and a search would find nothing there.
    private static final String SAID = "Can bo hen lai ba lan, xin xem lai";

    private static final String NUMBERS = " CCCD 012345678901, điện thoại 0912 345 678";
    @TempDir private Path folder;
    private DataFolder data;
    private Database database;
    private long rated;

    @BeforeEach
    void aDayWithOneRating() {
        data = DataFolder.take(folder.resolve("data"));
        database = Database.open(data);
        var clock = SetClock.at("2026-03-02T08:00:00+07:00");
        try (var engine = BusyDay.engine(database, clock)) {
            var staff = new Actor.Staff("hanh");
            engine.submit(new Command.OpenDesk(DESK_1, Set.of()), staff).join();
            engine.submit(issue(1, A), new Actor.Citizen()).join();
            engine.submit(new Command.CallNext(DESK_1), staff).join();
            engine.submit(new Command.Start(DESK_1), staff).join();
            engine.submit(new Command.Finish(DESK_1, Optional.empty(), 0), staff).join();
            var opinion =
                    new Command.Opinion(2, 5, List.of(RatingReason.R1), SAID + NUMBERS, "phone");
            var answer =
                    engine.submit(new Command.Rate(ticket(1), opinion), new Actor.Citizen()).join();
            assertThat(answer.events()).isNotEmpty();
            rated = engine.seq() + 1 - answer.events().size();
        }
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    @Test
    void longNumbersAreMaskedBeforeAnythingIsStored() throws IOException {
        assertThat(log().words(rated))
                .hasValueSatisfying(words -> assertThat(words).startsWith(SAID).contains("•••"));
        assertThat(everything()).contains(SAID).doesNotContain("012345678901", "0912 345 678");
    }

    @Test
    void erasedWordsAreNowhereAndTheChainStaysWhole() throws IOException {
        erase();

        assertThat(log().words(rated)).isEmpty();
        assertThat(everything()).doesNotContain("Can bo hen", "xin xem lai");
        assertThat(log().verify()).isInstanceOf(Proof.Whole.class);
        log().rebuild();
        assertThat(log().verify()).isInstanceOf(Proof.Whole.class);
    }

    @Test
    void whoMayReadThemDoesUntilTheyAreErased() {
        assertThat(comment()).startsWith(SAID);
        erase();
        assertThat(comment()).isEmpty();
    }

    @Test
    void theHashInTheEventProvesTheWordsWhileTheyAreThere() {
        var kept =
                database.jdbi()
                        .withHandle(h ->
                                h.createQuery("select salt, words from rating_words")
                                        .map((rs, _) ->
                                                Words.hash(
                                                        rs.getString("salt"),
                                                        rs.getString("words")))
                                        .one());
        var body =
                database.jdbi()
                        .withHandle(h ->
                                h.createQuery("select body from event where seq = " + rated)
                                        .mapTo(String.class)
                                        .one());
        assertThat(body).contains("\"comment\":\"" + kept + "\"");
    }

    @Test
    void theNightErasesWhatIsOverAndNothingElse() {
        var rating = Instant.parse("2026-03-02T01:00:00Z");
        var before = rating.plus(Duration.ofDays(184));

        assertThat(new Sweeper(database, InstantSource.fixed(before)).sweep()).isZero();
        assertThat(log().words(rated)).isPresent();
        var after = before.plus(Duration.ofDays(1));
        assertThat(new Sweeper(database, InstantSource.fixed(after)).sweep()).isEqualTo(1);
        assertThat(log().words(rated)).isEmpty();
        assertThat(log().verify()).isInstanceOf(Proof.Whole.class);
    }

    private void erase() {
        var clock = SetClock.at("2026-03-02T09:00:00+07:00");
        try (var engine = BusyDay.engine(database, clock)) {
            var erase = new Command.EraseWords(ticket(1), List.of(rated));
            engine.submit(erase, new Actor.Staff("thu-truong")).join();
        }
    }

    private String comment() {
        var last = new Reports(database, SmallOffice.ID).eventsAfter(rated - 1, 1).getFirst();
        return last.event() instanceof Event.TicketRated event
                ? event.opinion().comment()
                : "no rating: " + last;
    }

    private EventLog log() {
        return BusyDay.log(database);
    }

    /// The whole database as text, as a backup has it.
    private String everything() throws IOException {
        var file = folder.resolve("backup.sql.gz");
        Files.deleteIfExists(file);
        database.backup(file);
        var text = new StringWriter();
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
