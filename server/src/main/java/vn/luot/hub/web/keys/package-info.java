/// Keys of other programs.
@NullMarked
package vn.luot.hub.web.keys;

import org.jspecify.annotations.NullMarked;
