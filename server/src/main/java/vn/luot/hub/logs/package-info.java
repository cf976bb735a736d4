/// What the hub's log leaves out.
@NullMarked
package vn.luot.hub.logs;

import org.jspecify.annotations.NullMarked;
