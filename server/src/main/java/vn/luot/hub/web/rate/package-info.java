/// The tablet at a desk on which the visit just finished is rated.
@NullMarked
package vn.luot.hub.web.rate;

import org.jspecify.annotations.NullMarked;
