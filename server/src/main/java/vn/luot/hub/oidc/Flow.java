package vn.luot.hub.oidc;

import vn.luot.hub.accounts.Secrets;

/// What we must know when somebody comes back whom we sent away.
///
/// @param nonce must stand in the token, which is worth nothing in another flow
/// @param verifier shows that whoever brings the code has begun the flow (PKCE)
/// @param next the page that was asked for
public record Flow(String nonce, String verifier, String next) {
    public static Flow to(String next) {
        return new Flow(Secrets.token(), Secrets.token(), next);
    }

    @Override
    public String toString() {
        return "Flow[" + next + "]";
    }
}
