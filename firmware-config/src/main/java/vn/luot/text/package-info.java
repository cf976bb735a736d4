/// The words that must be the same on paper, on the screen and in the loudspeaker. Pure.
@NullMarked
package vn.luot.text;

import org.jspecify.annotations.NullMarked;
