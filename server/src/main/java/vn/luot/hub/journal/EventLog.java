package vn.luot.hub.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.luot.hub.engine.Journal;
import vn.luot.hub.engine.Progress;
import vn.luot.hub.engine.Receipt;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Event;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;

/// One office's log: events, the progress of devices and the projections, in one transaction.
///
/// The methods of [Journal] belong to the engine's thread; the others may be called when no engine
/// runs.
public final class EventLog implements Journal {
    private static final int PAGE = 2000;

    private final Database database;
    private final String office;
    private final LongFunction<Calendar> calendars;
    private Projections projections;
    private String head = Stored.NO_HASH;

    /// @param calendars the calendar of a configuration's revision; 0 asks for the first
    public EventLog(Database database, OfficeId office, LongFunction<Calendar> calendars) {
        this.database = database;
        this.office = office.value();
        this.calendars = calendars;
        this.projections = new Projections(this.office, calendars.apply(0));
    }

    @Override
    public List<Recorded> today() {
        database.told().checkNothingLost();
        return database.reading(h -> {
            head = lastHash(h);
            projections = new Projections(office, calendars.apply(lastRevision(h)));
            return page(h, dayStart(h) - 1, Integer.MAX_VALUE).stream()
                    .map(Stored::recorded)
                    .toList();
        });
    }

    @Override
    public Map<Receipt.Source, Progress> progress() {
        return database.reading(h ->
                h
                        .createQuery(
                                """
                                select device, epoch, upto
                                from device_progress where office = :office\
                                """)
                        .bind("office", office)
                        .map((rs, _) ->
                                Map.entry(
                                        new Receipt.Source(
                                                new DeviceId(rs.getString("device")),
                                                rs.getString("epoch")),
                                        rs.getLong("upto")))
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> beyond(h, e.getKey(), e.getValue()))));
    }

    private Progress beyond(Handle h, Receipt.Source source, long upto) {
        var above =
                h.createQuery(
                                """
                                select seq from receipt where office = :office
                                and device = :device and epoch = :epoch and seq > :upto\
                                """)
                        .bind("office", office)
                        .bind("device", source.device().value())
                        .bind("epoch", source.epoch())
                        .bind("upto", upto)
                        .mapTo(Long.class)
                        .list();
        return new Progress(upto, new TreeSet<>(above));
    }

    @Override
    public boolean received(UUID id) {
        return database.reading(h ->
                h.createQuery("select 1 from receipt where office = :office and id = :id")
                        .bind("office", office)
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    @Override
    public void append(Batch batch) {
        var rows =
                new Object() {
                    String last = head;
                };
        database.durably(h -> {
            rows.last = add(h, batch.entries());
            new Receipts(h, office).add(batch.arrivals());
        });
        head = rows.last;
        if (!batch.entries().isEmpty())
            database.told().add(new LastEvent.Mark(office, batch.entries().getLast().seq(), head));
    }

    private String add(Handle h, List<Recorded> entries) {
        var previous = head;
        for (var said : entries) {
            var words = Words.of(said);
            words.ifPresent(w -> w.keep(h, office));
            if (said.event() instanceof Event.WordsErased erased) Words.erase(h, office, erased);
            var entry = words.map(Words::entry).orElse(said);
            var row = Stored.of(office, entry, previous);
            insert(h, row);
            add(h, projections, entry);
            previous = row.hash();
        }
        return previous;
    }

    private void add(Handle h, Projections to, Recorded entry) {
        if (entry.event() instanceof Event.Configured(var revision, _))
            to.calendar(calendars.apply(revision));
        to.add(h, entry);
    }

    private static void insert(Handle h, Stored row) {
        h.execute(
                "insert into event values (?, ?, ?, ?, ?, ?, ?, ?)",
                row.office(),
                row.seq(),
                row.day(),
                row.at(),
                row.by(),
                row.kind(),
                row.body(),
                row.hash());
    }

    /// The revision of the last configuration that the log knows, 0 for none.
    public long lastRevision() {
        return database.reading(this::lastRevision);
    }

    private long lastRevision(Handle h) {
        return h.createQuery(
                        """
                        select * from event where office = :office and kind = 'Configured'
                        order by office desc, kind desc, seq desc limit 1\
                        """)
                .bind("office", office)
                .map((rs, _) -> Stored.read(rs))
                .findOne()
                .map(row -> row.recorded().event())
                .map(event -> event instanceof Event.Configured(var revision, _) ? revision : 0L)
                .orElse(0L);
    }

    /// Looks at every event of the log.
    public Proof verify() {
        var check = new ChainCheck();
        database.reading(h -> {
            forEach(h, check::look);
            return check;
        });
        return check.proof();
    }

    /// What a citizen wrote with the rating of this event; absent if nothing, or erased since.
    public Optional<String> words(long seq) {
        return database.reading(h ->
                h.createQuery(
                                "select words from rating_words"
                                        + " where office = :office and seq = :seq")
                        .bind("office", office)
                        .bind("seq", seq)
                        .mapTo(String.class)
                        .findOne());
    }

    /// Makes the projections anew from the log.
    public void rebuild() {
        database.durably(h -> {
            for (var table : List.of("visit", "visit_dossier", "rating", "desk_time"))
                h.execute("delete from " + table + " where office = ?", office);
            var anew = new Projections(office, calendars.apply(0));
            forEach(h, row -> add(h, anew, row.recorded()));
        });
    }

    private void forEach(Handle h, Consumer<Stored> look) {
        var page = page(h, Long.MIN_VALUE, PAGE);
        while (!page.isEmpty()) {
            page.forEach(look);
            page = page(h, page.getLast().seq(), PAGE);
        }
    }

    private List<Stored> page(Handle h, long after, int limit) {
        return h.createQuery(
                        """
                        select * from event where office = :office and seq > :after
                        order by office, seq limit :limit\
                        """)
                .bind("office", office)
                .bind("after", after)
                .bind("limit", limit)
                .map((rs, _) -> Stored.read(rs))
                .list();
    }

    private long dayStart(Handle h) {
        return h.createQuery(
                        """
                        select coalesce(max(seq), 1) from event
                        where office = :office and kind = 'DayOpened'\
                        """)
                .bind("office", office)
                .mapTo(Long.class)
                .one();
    }

    private String lastHash(Handle h) {
        return h.createQuery(
                        "select hash from event where office = :office"
                                + " order by office desc, seq desc limit 1")
                .bind("office", office)
                .mapTo(String.class)
                .findOne()
                .orElse(Stored.NO_HASH);
    }
}
