package vn.luot.hub.delivery;

import java.io.IOException;

/// One way on which reports go, to one place.
interface Way {
    /// Such as `folder` or a mail address.
    String id();

    /// @throws IOException if it was not taken, or nobody knows
    void carry(Parcel parcel) throws IOException;

    /// Why something was not taken, as far as it tells what to do.
    final class NotTaken extends IOException {
        private static final long serialVersionUID = 1;

        private final Hindrance hindrance;

        NotTaken(Hindrance hindrance, String what, Throwable cause) {
            super(what + ": " + cause, cause);
            this.hindrance = hindrance;
        }

        Hindrance hindrance() {
            return hindrance;
        }
    }
}
