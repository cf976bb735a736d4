/// What an office's hub tells the province of a day, and how it gets there: sums and counts,
/// nobody's name, no ticket.
@NullMarked
package vn.luot.hub.province;

import org.jspecify.annotations.NullMarked;
