/// What our own sources must look like, in all modules.
@NullMarked
package vn.luot.guard;

import org.jspecify.annotations.NullMarked;
