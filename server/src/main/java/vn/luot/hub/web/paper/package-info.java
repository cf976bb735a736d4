/// Rating forms on paper: printed, and entered later.
@NullMarked
package vn.luot.hub.web.paper;

import org.jspecify.annotations.NullMarked;
