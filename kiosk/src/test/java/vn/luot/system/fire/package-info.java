/// The whole office as real processes that are killed at random, on a network that fails.
@NullMarked
package vn.luot.system.fire;

import org.jspecify.annotations.NullMarked;
