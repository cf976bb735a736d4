/// How every device of the office is.
@NullMarked
package vn.luot.hub.web.status;

import org.jspecify.annotations.NullMarked;
