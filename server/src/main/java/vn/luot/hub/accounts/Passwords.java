package vn.luot.hub.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
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
    private static final int MIN_LENGTH = 12;
    private static final int MAX_LENGTH = 200;

    private static final Argon2Function ARGON =
            Argon2Function.getInstance(MEMORY_KIB, ROUNDS, THREADS, HASH_BYTES, Argon2.ID);

    private final Semaphore atOnce = new Semaphore(2);
    private final String nobody = hash(Secrets.password());

    /// @throws IllegalArgumentException if it is shorter than 12 characters or absurdly long
    public String hashNew(String password) {
        if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH)
            throw new IllegalArgumentException(
                    "password not " + MIN_LENGTH + ".." + MAX_LENGTH + " characters");
        return hash(password);
    }

    public boolean matches(String password, String hash) {
        return password.length() <= MAX_LENGTH
                && taking(() -> Password.check(password, hash).with(ARGON));
    }

    /// Takes as long as a real check, so that nobody learns which names exist.
    public void pretend(String password) {
        var _ = matches(password, nobody);
    }

    private String hash(String password) {
        return taking(
                () -> Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON).getResult());
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
