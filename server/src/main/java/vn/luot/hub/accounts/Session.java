package vn.luot.hub.accounts;

import java.time.Instant;

/// Somebody signed in at one browser.
///
/// @param csrf what each form must carry
public record Session(Account account, String csrf, Instant openedAt) {}
