/// What stands in each report, from the figures as they were read.
@NullMarked
package vn.luot.hub.print.content;

import org.jspecify.annotations.NullMarked;
