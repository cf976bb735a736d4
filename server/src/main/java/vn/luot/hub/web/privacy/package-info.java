/// What is held about one visit, shown, exported and erased for whom it is about.
@NullMarked
package vn.luot.hub.web.privacy;

import org.jspecify.annotations.NullMarked;
