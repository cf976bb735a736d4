package vn.luot.hub.delivery;

import java.util.Locale;

/// What keeps a report from being delivered, as whoever looks after the hub can act on it.
public enum Hindrance {
    /// The mail server cannot be reached.
    UNREACHABLE,
    /// It does not speak TLS, or nobody we believe vouches for it.
    NOT_SECURE,
    /// It does not take account or password.
    LOGIN,
    /// It does not take the sender's or the receiver's address.
    ADDRESS,
    /// It does not take the letter for another reason.
    REFUSED,
    /// The folder cannot be written to.
    FOLDER,
    /// The report cannot be made, or the database cannot remember that it went.
    OURS;

    /// As text keys call it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
