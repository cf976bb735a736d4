/// Simulated days, held against hand calculations and the reports.
@NullMarked
package vn.luot.hub.simulate;

import org.jspecify.annotations.NullMarked;
