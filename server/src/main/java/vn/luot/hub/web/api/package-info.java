/// The API for other programs, version 1: the names are fixed.
@NullMarked
package vn.luot.hub.web.api;

import org.jspecify.annotations.NullMarked;
