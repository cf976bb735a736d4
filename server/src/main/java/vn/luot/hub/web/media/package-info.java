/// Where screens get pictures and videos.
@NullMarked
package vn.luot.hub.web.media;

import org.jspecify.annotations.NullMarked;
