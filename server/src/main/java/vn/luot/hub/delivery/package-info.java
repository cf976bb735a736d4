/// Reports that come by themselves: by mail or into a folder.
@NullMarked
package vn.luot.hub.delivery;

import org.jspecify.annotations.NullMarked;
