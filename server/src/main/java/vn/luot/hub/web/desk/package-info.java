/// The officer's desk: call, serve, send on, by keyboard or numpad.
@NullMarked
package vn.luot.hub.web.desk;

import org.jspecify.annotations.NullMarked;
