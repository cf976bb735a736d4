/// What the hub's tests share: a small office and a clock that is set by hand.
@NullMarked
package vn.luot.hub;

import org.jspecify.annotations.NullMarked;
