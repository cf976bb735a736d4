/// Signing in where people have an account already: another system, by OpenID Connect, vouches for
/// them.
@NullMarked
package vn.luot.hub.oidc;

import org.jspecify.annotations.NullMarked;
