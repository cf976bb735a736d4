/// What managers read: figures by SQL from the projections, never from the engine.
@NullMarked
package vn.luot.hub.report;

import org.jspecify.annotations.NullMarked;
