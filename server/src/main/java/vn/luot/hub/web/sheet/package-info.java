/// An officer's own sheet: what was done, and what people thought of it.
@NullMarked
package vn.luot.hub.web.sheet;

import org.jspecify.annotations.NullMarked;
