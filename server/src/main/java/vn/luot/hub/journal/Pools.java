package vn.luot.hub.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// Connections to one database: one for the log, some for everybody else.
record Pools(HikariDataSource writer, HikariDataSource readers) {
    private static final int READERS = 8;

    /// An officer who presses a key hears within this that the database is away.
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /// A server that starts together with the hub, or looks through its own log after a power cut,
    /// is waited for.
    private static final Duration SERVER_STARTS = Duration.ofSeconds(30);

    static Pools of(String url) {
        return new Pools(pool(url, "journal", 1), pool(url, "readers", READERS));
    }

    /// Gives up every connection, and makes no new one before this is done.
    void renew(Runnable between) {
        var pools =
                Stream.of(writer, readers)
                        .flatMap(pool -> Optional.ofNullable(pool.getHikariPoolMXBean()).stream())
                        .toList();
        pools.forEach(HikariPoolMXBean::suspendPool);
        try {
            pools.forEach(HikariPoolMXBean::softEvictConnections);
            between.run();
        } finally {
            pools.forEach(HikariPoolMXBean::resumePool);
        }
    }

    private static HikariDataSource pool(String url, String name, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setAllowPoolSuspension(true);
        config.setConnectionTimeout(CONNECT.toMillis());
        if (Durability.of(url) == Durability.CHECKPOINT) config.setUsername("sa");
        else config.setInitializationFailTimeout(SERVER_STARTS.toMillis());
        return new HikariDataSource(config);
    }
}
