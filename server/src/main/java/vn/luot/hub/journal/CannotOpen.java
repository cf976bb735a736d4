package vn.luot.hub.journal;

/// The data folder or its database cannot be used: says which, and what to do.
public final class CannotOpen extends RuntimeException {
    static final String REMEDY =
            "Keep the folder as it is, restore the last backup into a new one (luot-hub restore"
                    + " --data=NEW-FOLDER BACKUP-FILE) and serve from there";

    public CannotOpen(String message) {
        super(message);
    }

    public CannotOpen(String message, Throwable cause) {
        super(message, cause);
    }

    /// The first line of the innermost cause.
    static String reason(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) innermost = innermost.getCause();
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
    }
}
