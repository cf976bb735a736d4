package vn.luot.hub.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import vn.luot.hub.engine.Recorded;

/// One row of the log. Its hash covers the row before, so that none can be changed, moved or taken
/// out unseen.
///
/// @param at to the microsecond, as databases keep it
record Stored(
        String office,
        long seq,
        LocalDate day,
        Instant at,
        String by,
        String kind,
        String body,
        String hash) {
    /// What stands before the first row.
    static final String NO_HASH = "0".repeat(64);

    static Stored of(String office, Recorded entry, String previous) {
        var row =
                new Stored(
                        office,
                        entry.seq(),
                        entry.day(),
                        entry.at().truncatedTo(ChronoUnit.MICROS),
                        entry.by(),
                        entry.event().kind(),
                        EventRow.body(entry.event()),
                        "");
        return row.with(row.hashAfter(previous));
    }

    static Stored read(ResultSet rs) throws SQLException {
        return new Stored(
                rs.getString("office"),
                rs.getLong("seq"),
                rs.getObject("business_day", LocalDate.class),
                rs.getTimestamp("at").toInstant(),
                rs.getString("actor"),
                rs.getString("kind"),
                rs.getString("body"),
                rs.getString("hash"));
    }

    Recorded recorded() {
        return new Recorded(seq, day, at, by, EventRow.event(kind, body));
    }

    /// SHA-256 over the previous hash and every field, each with its length before it.
    String hashAfter(String previous) {
        var sha = sha256();
        var fields =
                List.of(
                        previous,
                        office,
                        Long.toString(seq),
                        day.toString(),
                        at.toString(),
                        by,
                        kind,
                        body);
        for (var field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private Stored with(String newHash) {
        return new Stored(office, seq, day, at, by, kind, body, newHash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }
}
