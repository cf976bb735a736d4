/// Languages besides Vietnamese and English, each from a file of its own.
@NullMarked
package vn.luot.hub.language;

import org.jspecify.annotations.NullMarked;
