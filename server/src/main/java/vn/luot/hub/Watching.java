package vn.luot.hub;

import vn.luot.hub.metrics.Meters;

/// What tells those who watch over the hub how it is.
record Watching(Vitals vitals, Meters meters) {}
