/// The running hub's forecasts, on a real engine.
@NullMarked
package vn.luot.hub.forecast.live;

import org.jspecify.annotations.NullMarked;
