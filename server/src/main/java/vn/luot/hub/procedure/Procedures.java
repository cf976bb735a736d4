package vn.luot.hub.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;
import vn.luot.hub.procedure.ProcedureStore.Kept;
import vn.luot.procedure.ProcedureIndex;
import vn.luot.procedure.ProcedureParts;
import vn.luot.wire.FromHub.ProcedurePart;
import vn.luot.wire.Procedure;

/// The list of procedures that holds, ready to be searched and sent. Safe for use from any thread.
public final class Procedures {
    private final ProcedureStore store;
    private final AtomicReference<Held> held;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    /// The list at one moment.
    ///
    /// @param revision 0 while there is none
    /// @param parts as kiosks get it
    public record Held(
            long revision, Instant at, String by, ProcedureIndex index, List<ProcedurePart> parts) {
        public static final Held NONE =
                new Held(
                        0,
                        Instant.EPOCH,
                        "",
                        ProcedureIndex.EMPTY,
                        ProcedureParts.of(0, List.of()));

        static Held of(Kept kept) {
            return new Held(
                    kept.revision(),
                    kept.at(),
                    kept.by(),
                    ProcedureIndex.of(kept.procedures()),
                    ProcedureParts.of(kept.at().toEpochMilli(), kept.procedures()));
        }

        /// What kiosks know it by: after a restore the next revision has the number of another one.
        public long name() {
            return parts.getFirst().rev();
        }

        public boolean isEmpty() {
            return index.size() == 0;
        }
    }

    public Procedures(ProcedureStore store) {
        this.store = store;
        this.held = new AtomicReference<>(store.newest().map(Held::of).orElse(Held.NONE));
    }

    public Held now() {
        return held.get();
    }

    /// Puts a list in the place of one that the importer has seen.
    ///
    /// @param seen the revision that it was compared with
    /// @return false if another one holds by now
    public boolean replace(long seen, List<Procedure> procedures, Instant at, String by) {
        var next = new Kept(seen + 1, at, by, procedures);
        if (held.get().revision() != seen || !store.add(next)) return false;
        held.set(Held.of(next));
        listeners.forEach(Runnable::run);
        return true;
    }

    /// Told after each change, on the thread that made it; must return at once.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }
}
