/// Which programs are told what happens here, and whether they take it.
@NullMarked
package vn.luot.hub.web.hooks;

import org.jspecify.annotations.NullMarked;
