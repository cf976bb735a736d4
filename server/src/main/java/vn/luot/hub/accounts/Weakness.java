package vn.luot.hub.accounts;

/// Why a password is not taken.
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    /// On the list of those that everybody tries first, or made of next to nothing.
    COMMON,
    /// The account's own name.
    NAME,
    /// The one it is to replace.
    SAME
}
