package vn.luot.kiosk.hardware;

/// A part of the device cannot be had; the message says which and why, for people.
public final class PartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PartException(String message) {
        super(message);
    }

    public PartException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
