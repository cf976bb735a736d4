/// Lượt's rules about itself.
@NullMarked
package vn.luot;

import org.jspecify.annotations.NullMarked;
