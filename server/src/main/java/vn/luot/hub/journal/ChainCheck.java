package vn.luot.hub.journal;

import java.util.Optional;

/// Looks at the rows of a log one after the other and finds the first that does not belong.
final class ChainCheck {
    private long events;
    private String head;
    private Optional<Proof> broken = Optional.empty();

    /// From the log's beginning.
    ChainCheck() {
        this(0, Stored.NO_HASH);
    }

    private ChainCheck(long events, String head) {
        this.events = events;
        this.head = head;
    }

    /// From the row after this one, which is believed.
    static ChainCheck after(Stored row) {
        return after(row.seq(), row.hash());
    }

    /// From the row after one of which only this is known.
    static ChainCheck after(long seq, String hash) {
        return new ChainCheck(seq, hash);
    }

    void look(Stored row) {
        if (broken.isPresent()) return;
        if (row.seq() != events + 1)
            broken =
                    Optional.of(
                            new Proof.Broken(events + 1, "missing: the next one is " + row.seq()));
        else if (!row.hashAfter(head).equals(row.hash()))
            broken = Optional.of(new Proof.Broken(row.seq(), "not what was stored"));
        events = row.seq();
        head = row.hash();
    }

    Proof proof() {
        return broken.orElseGet(() -> new Proof.Whole(events, head));
    }
}
