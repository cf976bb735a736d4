/// The numbers of a day: when, where and by which button they were taken, and what became of them.
@NullMarked
package vn.luot.hub.web.issues;

import org.jspecify.annotations.NullMarked;
