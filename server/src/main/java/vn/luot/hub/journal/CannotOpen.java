package vn.luot.hub.journal;

/// The data folder or its database cannot be used: says which, and what to do.
public final class CannotOpen extends RuntimeException {
    public CannotOpen(String message) {
        super(message);
    }

    public CannotOpen(String message, Throwable cause) {
        super(message, cause);
    }
}
