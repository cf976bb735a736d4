/// The whole office as it runs in the field: real processes, a real broker, real files and
/// browsers.
@NullMarked
package vn.luot.system;

import org.jspecify.annotations.NullMarked;
