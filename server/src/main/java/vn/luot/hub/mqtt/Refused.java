package vn.luot.hub.mqtt;

import java.time.Instant;

/// Somebody who was not let in at the broker.
///
/// @param name what it called itself; empty without a name
/// @param from its address, without port
/// @param at the last time
public record Refused(String name, String from, Instant at) {
    private static final int LONGEST = 40;

    /// A stranger's name may be anything.
    public Refused {
        name = name.replaceAll("\\p{C}", "").strip();
        if (name.length() > LONGEST) name = name.substring(0, LONGEST - 1) + "…";
    }

    boolean isSame(Refused other) {
        return name.equals(other.name) && from.equals(other.from);
    }
}
