package vn.luot.hub.accounts;

import java.time.Instant;
import java.util.Optional;

/// An account as whoever keeps the accounts sees it.
///
/// @param mustChange whether its password was given and not chosen
/// @param secondFactor whether it also needs a code to sign in
public record Person(
        Account account,
        boolean disabled,
        boolean mustChange,
        boolean secondFactor,
        Optional<Instant> lastLogin) {}
