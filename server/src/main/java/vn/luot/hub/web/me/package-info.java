/// One's own account: password, sessions, second factor.
@NullMarked
package vn.luot.hub.web.me;

import org.jspecify.annotations.NullMarked;
