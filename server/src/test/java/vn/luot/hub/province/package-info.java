/// What a site tells the province, and that it gets there.
@NullMarked
package vn.luot.hub.province;

import org.jspecify.annotations.NullMarked;
