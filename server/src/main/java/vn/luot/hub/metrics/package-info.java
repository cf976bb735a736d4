/// The hub's figures for whoever watches over it, in the words of Prometheus.
@NullMarked
package vn.luot.hub.metrics;

import org.jspecify.annotations.NullMarked;
