package vn.luot.hub.web;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.Session;

/// The rights of those who keep a stream open: asked anew whenever somebody may have changed one,
/// so that a stream ends with the session, the account or the key that opened it. A page that shows
/// the desk is in use, though nobody presses: where ten people come in a day, its officer would
/// sign in for each.
///
/// Safe for use from any thread.
public final class Rights {
    static final Key<Rights> KEY = new Key<>("rights");

    private final Gate gate;
    private final Set<Right> open = ConcurrentHashMap.newKeySet();

    Rights(Gate gate) {
        this.gate = gate;
    }

    /// The right by which this stream was opened.
    ///
    /// @param bell rung when it should be asked for again; must not block
    public static Right of(Context ctx, Runnable bell) {
        var rights = ctx.appData(KEY);
        var right = new Right(rights, ctx, bell);
        rights.open.add(right);
        return right;
    }

    /// Something was changed that may end a right.
    void changed() {
        open.forEach(right -> right.bell.run());
    }

    /// One stream's right. Close it with the stream.
    public static final class Right implements AutoCloseable {
        private final Rights rights;
        private final Runnable bell;
        private final boolean anybodys;
        private final Optional<String> session;
        private final Optional<String> key;
        private final Optional<Object> first;

        private Right(Rights rights, Context ctx, Runnable bell) {
            this.rights = rights;
            this.bell = bell;
            this.anybodys = ctx.routeRoles().contains(Access.ANYONE);
            this.key = Cookies.bearer(ctx).filter(_ -> Visit.of(ctx).program().isPresent());
            this.session = key.isPresent() ? Optional.empty() : Cookies.session(ctx);
            this.first = anybodys ? Optional.empty() : now();
        }

        /// Whether it is still what it was: whoever has another role now comes again for what that
        /// role may see.
        public boolean holds() {
            return anybodys || (first.isPresent() && first.equals(now()));
        }

        private Optional<Object> now() {
            return key.<Object>flatMap(secret -> rights.gate.key(secret).map(ApiKey::scopes))
                    .or(() -> session.flatMap(rights.gate::session).map(this::role));
        }

        private Object role(Session found) {
            var account = found.account();
            return List.of(account.role(), account.agency());
        }

        @Override
        public void close() {
            rights.open.remove(this);
        }
    }
}
