/// The first page: how the office is now, for anyone.
@NullMarked
package vn.luot.hub.web.home;

import org.jspecify.annotations.NullMarked;
