package vn.luot.hub.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Hashes passwords with Argon2id, two at once at most: a flood of logins must not take the hub's
/// memory. Safe for use from any thread.
public final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int THREADS = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /// Characters beyond the basic plane and loose marks take more units than one.
    private static final int MOST_UNITS = 3 * PasswordRules.MAX_LENGTH;

    private static final Argon2Function ARGON =
            Argon2Function.getInstance(MEMORY_KIB, ROUNDS, THREADS, HASH_BYTES, Argon2.ID);

    private final Semaphore atOnce = new Semaphore(2);
    private final String nobody = hash(Secrets.password());

    /// @throws IllegalArgumentException if it is shorter than 12 characters or absurdly long
    public String hashNew(String password) {
        var length = password.codePointCount(0, password.length());
        if (length < PasswordRules.MIN_LENGTH || length > PasswordRules.MAX_LENGTH)
            throw new IllegalArgumentException(
                    "password not %d..%d characters"
                            .formatted(PasswordRules.MIN_LENGTH, PasswordRules.MAX_LENGTH));
        return hash(password);
    }

    public boolean matches(String password, String hash) {
        return password.length() <= MOST_UNITS
                && taking(() -> Password.check(composed(password), hash).with(ARGON));
    }

    /// Takes as long as a real check, so that nobody learns which names exist.
    public void pretend(String password) {
        var _ = matches(password, nobody);
    }

    private String hash(String password) {
        return taking(() ->
                Password.hash(composed(password))
                        .addRandomSalt(SALT_BYTES)
                        .with(ARGON)
                        .getResult());
    }

    /// One keyboard sends "ệ" as one character, another as three: the password is the same.
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T taking(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
