package vn.luot.hub.backup;

import java.nio.file.Path;
import java.time.Instant;

/// One backup on the shelf.
///
/// @param at when it was begun: what the hub stored later is not in it
/// @param proved read back, its log whole: it can be restored
public record Made(Path file, Instant at, long bytes, boolean proved) {}
