/// Tests of the forecasts, and the oracle they are held against.
@NullMarked
package vn.luot.hub.forecast;

import org.jspecify.annotations.NullMarked;
