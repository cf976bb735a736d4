/// Times that citizens book: which are free, what was booked, and its file for a calendar.
@NullMarked
package vn.luot.hub.web.booking;

import org.jspecify.annotations.NullMarked;
