package vn.luot.hub.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/// The keys of other programs; only hashes are kept. Safe for use from any thread.
public final class ApiKeys {
    /// Using a key is written down no more often than this.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final InstantSource clock;

    public ApiKeys(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// A key as whoever keeps the keys sees it.
    ///
    /// @param by who made it; empty for the hub itself
    /// @param until when it ends
    public record Kept(
            ApiKey key,
            String by,
            Instant since,
            Optional<Instant> until,
            Optional<Instant> usedAt) {}

    /// Makes a key without end that is shown once. An older key of the same name ends.
    public String make(ApiKey key) {
        return make(key, "", Optional.empty());
    }

    /// Makes a key that is shown once and ends. An older key of the same name ends.
    public String make(ApiKey key, String by, Instant until) {
        return make(key, by, Optional.of(until));
    }

    private String make(ApiKey key, String by, Optional<Instant> until) {
        var secret = "luot_" + Secrets.token();
        jdbi.useTransaction(h -> {
            h.execute("delete from api_key where name = ?", key.name());
            h.createUpdate(
                            """
                            insert into api_key (name, key_hash, scopes, created_at,
                                expires_at, per_second, made_by)
                            values (:name, :hash, :scopes, :now, :until, :rate, :by)\
                            """)
                    .bind("name", key.name())
                    .bind("hash", Secrets.digest(secret))
                    .bind("scopes", String.join(",", new TreeSet<>(key.scopes())))
                    .bind("now", clock.instant())
                    .bind("until", until)
                    .bind("rate", key.perSecond())
                    .bind("by", by)
                    .execute();
        });
        return secret;
    }

    /// Whose key this is, if it has not ended.
    public Optional<ApiKey> find(String secret) {
        var now = clock.instant();
        var hash = Secrets.digest(secret);
        var found =
                jdbi.withHandle(h ->
                        h.createQuery("select * from api_key where key_hash = :hash")
                                .bind("hash", hash)
                                .map((rs, _) -> kept(rs))
                                .findOne());
        var holds = found.filter(kept -> kept.until().filter(end -> !now.isBefore(end)).isEmpty());
        holds.filter(kept ->
                        kept.usedAt().filter(at -> at.plus(NOTED_EVERY).isAfter(now)).isEmpty())
                .ifPresent(_ -> noteUse(hash, now));
        return holds.map(Kept::key);
    }

    private void noteUse(String hash, Instant now) {
        jdbi.useHandle(
                h -> h.execute("update api_key set used_at = ? where key_hash = ?", now, hash));
    }

    public List<Kept> all() {
        return jdbi.withHandle(h ->
                h.createQuery("select * from api_key order by name")
                        .map((rs, _) -> kept(rs))
                        .list());
    }

    private static Kept kept(ResultSet rs) throws SQLException {
        return new Kept(
                new ApiKey(
                        rs.getString("name"),
                        scopes(rs.getString("scopes")),
                        rs.getInt("per_second")),
                rs.getString("made_by"),
                rs.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(rs.getTimestamp("expires_at")).map(Timestamp::toInstant),
                Optional.ofNullable(rs.getTimestamp("used_at")).map(Timestamp::toInstant));
    }

    /// False if there is none.
    public boolean remove(String name) {
        return jdbi.withHandle(h -> h.execute("delete from api_key where name = ?", name)) == 1;
    }

    private static Set<String> scopes(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(","));
    }
}
