package vn.luot.hub.journal;

import java.util.Optional;

/// Looks at the rows of a log one after the other and finds the first that does not belong.
final class ChainCheck {
    private long events;
    private String head = Stored.NO_HASH;
    private Optional<Proof> broken = Optional.empty();

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
