package vn.luot.hub.settings;

import java.util.List;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.Problem;
import vn.luot.hub.queue.Needed;

/// Whether a text may become the office's configuration now.
public sealed interface Verdict {
    /// @param warnings what holds, but is hardly meant
    record Good(OfficeConfig office, List<Problem> warnings) implements Verdict {
        public Good {
            warnings = List.copyOf(warnings);
        }
    }

    /// Nothing of it can be used.
    record Wrong(List<Problem> problems) implements Verdict {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /// It belongs to another office; topics, keys and the journal carry the id.
    record OtherOffice(String id) implements Verdict {}

    /// People still need what would go.
    record InUse(Needed needed) implements Verdict {}

    /// Somebody else was faster.
    ///
    /// @param newest the revision that holds meanwhile
    record Outdated(long newest) implements Verdict {}
}
