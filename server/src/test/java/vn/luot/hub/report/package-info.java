/// Tests of the figures.
@NullMarked
package vn.luot.hub.report;

import org.jspecify.annotations.NullMarked;
