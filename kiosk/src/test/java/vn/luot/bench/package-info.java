/// Figures of a whole kiosk, each printed beside what the machine itself can do.
@NullMarked
package vn.luot.bench;

import org.jspecify.annotations.NullMarked;
