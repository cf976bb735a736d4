package vn.luot.hub.engine;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// How far one [Receipt.Source] has been read. Immutable.
///
/// @param upto every message up to and with this one is on disk
/// @param above messages on disk beyond a gap
public record Progress(long upto, SortedSet<Long> above) {
    public static final Progress NONE = new Progress(0, Collections.emptySortedSet());

    public Progress {
        above = Collections.unmodifiableSortedSet(new TreeSet<>(above));
    }

    public boolean has(long seq) {
        return seq <= upto || above.contains(seq);
    }

    public Progress with(long seq) {
        if (has(seq)) return this;
        var rest = new TreeSet<>(above);
        rest.add(seq);
        var next = upto;
        while (rest.remove(next + 1)) next++;
        return new Progress(next, rest);
    }
}
