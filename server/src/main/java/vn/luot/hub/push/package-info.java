/// Tells a locked phone that its ticket's turn is near, and that it is there, by Web Push.
@NullMarked
package vn.luot.hub.push;

import org.jspecify.annotations.NullMarked;
