package vn.luot.hub;

import java.util.List;
import java.util.function.Supplier;
import vn.luot.hub.metrics.Meters;
import vn.luot.hub.web.status.Fault;

/// What tells those who watch over the hub how it is.
///
/// @param faults what is wrong with the hub itself
record Watching(Vitals vitals, Meters meters, Supplier<List<Fault>> faults) {}
