/// Signing in and out.
@NullMarked
package vn.luot.hub.web.login;

import org.jspecify.annotations.NullMarked;
