/// Signing in by a real provider, on this machine.
@NullMarked
package vn.luot.hub.oidc;

import org.jspecify.annotations.NullMarked;
