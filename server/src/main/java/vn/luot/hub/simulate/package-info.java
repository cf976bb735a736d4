/// A day of an office under a virtual clock: arrivals and lengths of visits from a file, the real
/// rules, the figures that the reports would show.
@NullMarked
package vn.luot.hub.simulate;

import org.jspecify.annotations.NullMarked;
