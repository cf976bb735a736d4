package vn.luot.hub.accounts;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// The keys of other programs; only hashes are kept. Safe for use from any thread.
public final class ApiKeys {
    private static final RowMapper<ApiKey> ROW =
            (rs, _) -> new ApiKey(rs.getString("name"), scopes(rs.getString("scopes")));

    private final Jdbi jdbi;
    private final InstantSource clock;

    public ApiKeys(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Makes a key that is shown once. An older key of the same name ends.
    public String make(ApiKey key) {
        var secret = "luot_" + Secrets.token();
        jdbi.useTransaction(h -> {
            h.execute("delete from api_key where name = ?", key.name());
            h.execute(
                    "insert into api_key (name, key_hash, scopes, created_at)"
                            + " values (?, ?, ?, ?)",
                    key.name(),
                    Secrets.digest(secret),
                    String.join(",", new TreeSet<>(key.scopes())),
                    clock.instant());
        });
        return secret;
    }

    /// Whose key this is.
    public Optional<ApiKey> find(String secret) {
        return jdbi.withHandle(h ->
                h.createQuery("select * from api_key where key_hash = :hash")
                        .bind("hash", Secrets.digest(secret))
                        .map(ROW)
                        .findOne());
    }

    public List<ApiKey> all() {
        return jdbi.withHandle(
                h -> h.createQuery("select * from api_key order by name").map(ROW).list());
    }

    /// False if there is none.
    public boolean remove(String name) {
        return jdbi.withHandle(h -> h.execute("delete from api_key where name = ?", name)) == 1;
    }

    private static Set<String> scopes(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(","));
    }
}
