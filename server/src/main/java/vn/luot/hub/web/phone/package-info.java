/// A citizen's own ticket on a phone: people ahead, state, and the rating afterwards.
@NullMarked
package vn.luot.hub.web.phone;

import org.jspecify.annotations.NullMarked;
