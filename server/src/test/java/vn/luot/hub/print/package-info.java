/// Reports as files: what is in them, and that they are the same twice.
@NullMarked
package vn.luot.hub.print;

import org.jspecify.annotations.NullMarked;
