package vn.luot.hub.oidc;

import vn.luot.hub.accounts.Vouch;

/// What the provider says of somebody who comes back.
public sealed interface Answer {
    record Vouched(Vouch vouch) implements Answer {}

    /// The provider let nobody in, or the person turned back.
    record Denied() implements Answer {}

    /// Not what we asked for, or not from whom we asked.
    ///
    /// @param why for the log; names no person
    record NotBelieved(String why) implements Answer {}

    /// Nobody knows: the provider gave no answer.
    record Unreachable() implements Answer {}
}
