/// The rules of the waiting room. Pure: no I/O, no clock, no logging; the same commands give the
/// same events.
@NullMarked
package vn.luot.hub.queue;

import org.jspecify.annotations.NullMarked;
