/// Tests of the single writer.
@NullMarked
package vn.luot.hub.engine;

import org.jspecify.annotations.NullMarked;
