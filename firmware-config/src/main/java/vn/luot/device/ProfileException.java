package vn.luot.device;

/// A profile that cannot be used; the message names the file and the key.
public final class ProfileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProfileException(String file, String key, String problem) {
        super(file + ": " + key + ": " + problem);
    }

    ProfileException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
