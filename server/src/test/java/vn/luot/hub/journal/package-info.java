/// Tests of the log on a real H2 file.
@NullMarked
package vn.luot.hub.journal;

import org.jspecify.annotations.NullMarked;
