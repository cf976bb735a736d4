/// Events on disk: the log, what is projected from it, and what is kept beside it.
@NullMarked
package vn.luot.hub.journal;

import org.jspecify.annotations.NullMarked;
