package vn.luot.hub.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.luot.wire.Procedure;

/// Where lists of procedures are kept.
public interface ProcedureStore {
    /// @param revision counted from 1
    /// @param by who imported it, as the log names them
    record Kept(long revision, Instant at, String by, List<Procedure> procedures) {
        public Kept {
            procedures = List.copyOf(procedures);
        }
    }

    /// The list that holds; absent before the first import.
    Optional<Kept> newest();

    /// Keeps a list, whole or not at all.
    ///
    /// @return false if there is one with its revision already
    boolean add(Kept list);
}
