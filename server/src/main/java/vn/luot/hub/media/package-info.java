/// The office's own pictures and videos, which screens show while nobody is called.
@NullMarked
package vn.luot.hub.media;

import org.jspecify.annotations.NullMarked;
