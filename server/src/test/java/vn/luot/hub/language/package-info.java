@NullMarked
package vn.luot.hub.language;

import org.jspecify.annotations.NullMarked;
