/// The forecasts of a running hub: learnt from its log, shared by everyone who shows them.
@NullMarked
package vn.luot.hub.forecast.live;

import org.jspecify.annotations.NullMarked;
