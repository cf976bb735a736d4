/// An officer's own sheet, asked for as browsers do.
@NullMarked
package vn.luot.hub.web.sheet;

import org.jspecify.annotations.NullMarked;
