package vn.luot.hub.queue;

/// What became of a device's right to speak for itself.
public enum Admission {
    /// Somebody made a code for it.
    INVITED,
    /// It used the code and has a secret of its own.
    ENROLLED,
    /// Its secret is worth nothing any more.
    REVOKED
}
