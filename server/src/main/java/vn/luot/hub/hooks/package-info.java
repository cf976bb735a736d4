/// Tells other programs what happened here, by HTTPS: from the journal, in order, at least once.
@NullMarked
package vn.luot.hub.hooks;

import org.jspecify.annotations.NullMarked;
