package vn.luot.hub.accounts;

import java.util.Optional;

/// Another system says who somebody is.
///
/// @param issuer that system
/// @param subject whom it means, for ever; no name
/// @param name the account it names, as far as that can be believed
public record Vouch(String issuer, String subject, Optional<String> name) {}
