/// Figures that other systems made and a manager brings: shown beside our own, never mixed with
/// them.
@NullMarked
package vn.luot.hub.outside;

import org.jspecify.annotations.NullMarked;
