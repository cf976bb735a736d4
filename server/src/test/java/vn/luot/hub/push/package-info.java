/// Web Push against a real push service on this machine, opened as a browser opens it.
@NullMarked
package vn.luot.hub.push;

import org.jspecify.annotations.NullMarked;
