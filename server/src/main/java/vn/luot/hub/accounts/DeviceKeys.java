package vn.luot.hub.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;

/// The devices that belong to an office: each has its own secret, which it got for a code. Only
/// hashes are kept. Safe for use from any thread.
public final class DeviceKeys {
    /// How long a code is worth something.
    public static final Duration CODE_LASTS = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final String office;
    private final InstantSource clock;

    /// Asked at every message of a device: from memory.
    private volatile Map<String, String> hashes;

    /// A code that waits for its device. Its text is shown once.
    public record Code(DeviceId device, String text, Instant until) {
        @Override
        public String toString() {
            return "Code[" + device + "]";
        }
    }

    /// A device that belongs.
    public record Enrolled(DeviceId device, Instant since) {}

    public DeviceKeys(Jdbi jdbi, OfficeId office, InstantSource clock) {
        this.jdbi = jdbi;
        this.office = office.value();
        this.clock = clock;
        this.hashes = jdbi.withHandle(this::read);
    }

    /// A new code for a device. An older one for it is worth nothing any more.
    public Code invite(DeviceId device) {
        var code = new Code(device, Secrets.code(), clock.instant().plus(CODE_LASTS));
        jdbi.useTransaction(h -> {
            h.execute(
                    "delete from device_code where office = ? and (device = ? or until_at < ?)",
                    office,
                    device.value(),
                    clock.instant());
            h.execute(
                    "insert into device_code values (?, ?, ?, ?)",
                    office,
                    device.value(),
                    hash(code.text()),
                    code.until());
        });
        return code;
    }

    /// Whose code this is, if it is still worth something.
    public Optional<DeviceId> deviceOf(String code) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                """
                                select device from device_code
                                where office = :office and code_hash = :hash and until_at > :now\
                                """)
                        .bind("office", office)
                        .bind("hash", hash(code))
                        .bind("now", clock.instant())
                        .mapTo(String.class)
                        .findOne()
                        .map(DeviceId::new));
    }

    /// Uses a code up: the device's new secret, and any older one of it ends. Absent if the code is
    /// worth nothing.
    public Optional<String> redeem(String code) {
        var secret = Secrets.token();
        return jdbi.inTransaction(h -> {
            var device = deviceOf(code);
            // The row is counted, so that of two who come at once one is refused.
            var used =
                    h.execute(
                            "delete from device_code where office = ? and code_hash = ?",
                            office,
                            hash(code));
            if (device.isEmpty() || used == 0) return Optional.empty();
            remove(h, device.get());
            h.execute(
                    "insert into device_key values (?, ?, ?, ?, ?)",
                    office,
                    device.get().value(),
                    Secrets.digest(secret),
                    MosquittoPassword.of(secret),
                    clock.instant());
            hashes = read(h);
            return Optional.of(secret);
        });
    }

    /// The device belongs no more, and a code for it is worth nothing; false if it did not belong.
    public boolean revoke(DeviceId device) {
        return jdbi.inTransaction(h -> {
            h.execute(
                    "delete from device_code where office = ? and device = ?",
                    office,
                    device.value());
            var removed = remove(h, device);
            hashes = read(h);
            return removed == 1;
        });
    }

    private int remove(Handle h, DeviceId device) {
        return h.execute(
                "delete from device_key where office = ? and device = ?", office, device.value());
    }

    public boolean knows(DeviceId device) {
        return hashes.containsKey(device.value());
    }

    /// Whether this is the device's secret.
    public boolean admits(DeviceId device, String secret) {
        return Optional.ofNullable(hashes.get(device.value()))
                .filter(hash -> MessageDigest.isEqual(bytes(hash), bytes(Secrets.digest(secret))))
                .isPresent();
    }

    public List<Enrolled> all() {
        return jdbi.withHandle(h ->
                h.createQuery("select * from device_key where office = :office order by device")
                        .bind("office", office)
                        .map((rs, _) ->
                                new Enrolled(
                                        new DeviceId(rs.getString("device")),
                                        rs.getTimestamp("since").toInstant()))
                        .list());
    }

    /// What Mosquitto's password file says of them, a line each.
    public List<String> mosquittoLines() {
        return jdbi.withHandle(h ->
                h.createQuery("select * from device_key where office = :office order by device")
                        .bind("office", office)
                        .map((rs, _) -> rs.getString("device") + ":" + rs.getString("mosquitto"))
                        .list());
    }

    private Map<String, String> read(Handle h) {
        var read = new HashMap<String, String>();
        h.createQuery("select * from device_key where office = :office")
                .bind("office", office)
                .map((rs, _) -> Map.entry(rs.getString("device"), rs.getString("secret_hash")))
                .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(read);
    }

    /// However it was typed.
    private static String hash(String code) {
        return Secrets.digest(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
