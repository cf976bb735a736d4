/// A province's sites side by side, for those who read reports.
@NullMarked
package vn.luot.hub.web.province;

import org.jspecify.annotations.NullMarked;
