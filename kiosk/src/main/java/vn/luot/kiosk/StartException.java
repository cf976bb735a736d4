package vn.luot.kiosk;

/// The program cannot start as it is configured or as the machine is; the message is for people.
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private StartException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /// Something given is wrong: the message names it.
    static StartException wrong(String message) {
        return new StartException(2, message);
    }

    /// All is right, but it does not work now.
    static StartException failed(String message) {
        return new StartException(1, message);
    }

    int exitCode() {
        return exitCode;
    }
}
