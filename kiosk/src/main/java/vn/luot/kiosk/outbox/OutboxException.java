package vn.luot.kiosk.outbox;

/// The disk did not do what the outbox needs; nothing half-written is left behind.
public final class OutboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxException(String doing, Exception cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
