package vn.luot.hub.accounts;

import java.time.Instant;
import java.util.List;

/// Somebody's phone that makes codes.
public final class Codes {
    private static final int STEP_SECONDS = 30;

    private Codes() {}

    /// Turns the second factor of an account on.
    ///
    /// @return the recovery codes
    public static List<String> begin(SecondFactors factors, String account, Instant now) {
        var secret = Totp.secret();
        var code = Totp.code(secret, now.getEpochSecond() / STEP_SECONDS);
        return factors.begin(account, secret, code);
    }
}
