package vn.luot.hub.accounts;

import java.time.Instant;

/// Somebody signed in at one browser.
///
/// @param id names it among others; no secret
/// @param csrf what each form must carry
/// @param mustChange whether the password that opened it was given and must first be changed
public record Session(
        Account account, String id, String csrf, Instant openedAt, boolean mustChange) {}
