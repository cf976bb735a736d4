package vn.luot.hub.oidc;

import java.net.URI;
import java.util.Optional;
import vn.luot.text.Words;

/// The system that vouches for staff, and who we are there.
///
/// @param name as people call it
/// @param client who we are there
/// @param secret shows that we are it
/// @param address where browsers reach the hub: people are sent back there, whatever a request
///   claims
/// @param claim what names the account here
public record OidcConfig(
        Words name, URI issuer, String client, String secret, URI address, Claim claim) {
    /// Where people come back to.
    public static final String RETURN = "/login/oidc/return";

    /// @param domain what stands behind the account's name and an `@`, and counts no further
    public record Claim(String name, Optional<String> domain) {
        static final String EMAIL = "email";

        boolean isEmail() {
            return name.equals(EMAIL);
        }
    }

    URI comeBack() {
        return URI.create(address + RETURN);
    }

    @Override
    public String toString() {
        return "OidcConfig[" + issuer + "]";
    }
}
