/// The single writer: decides, stores, applies, tells.
@NullMarked
package vn.luot.hub.engine;

import org.jspecify.annotations.NullMarked;
