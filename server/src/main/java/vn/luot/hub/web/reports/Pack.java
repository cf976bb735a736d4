package vn.luot.hub.web.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.luot.hub.journal.LogLines;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.print.Format;
import vn.luot.hub.print.Report;

/// Everything about one day that an inspection takes along, in one file that is the same whenever
/// it is made.
final class Pack {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /// @param day the day's report
    Pack(Report day, LogLines log, PackTables tables, LocalDate date) {
        add("README.txt", readme(date, log));
        add("log.jsonl", String.join("\n", log.lines()) + (log.lines().isEmpty() ? "" : "\n"));
        for (var format : new Format[] {Format.PDF, Format.XLSX})
            files.put(format.file(day), format.bytes(day));
        for (var table : tables.all()) files.put(Format.CSV.file(table), Format.CSV.bytes(table));
        add("SHA256SUMS", sums());
    }

    private void add(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String head(Proof proof) {
        return switch (proof) {
            case Proof.Whole(_, var head) -> head;
            case Proof.Broken(var seq, var why) -> "BROKEN at event %d: %s".formatted(seq, why);
        };
    }

    private String sums() {
        var sums = new StringBuilder();
        files.forEach((name, bytes) ->
                sums.append(HexFormat.of().formatHex(sha256(bytes)))
                        .append("  ")
                        .append(name)
                        .append('\n'));
        return sums.toString();
    }

    byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pack", e);
        }
        return out.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }

    private static String readme(LocalDate day, LogLines log) {
        return """
        Lượt – %s

        log.jsonl: nhật ký của ngày, mỗi dòng một sự kiện. Mã băm của mỗi sự kiện bao gồm mã băm
        của sự kiện trước nó, nên không dòng nào có thể bị sửa, đổi chỗ hay bỏ đi mà không lộ.
        log.jsonl: the day's log, one event a line. Each event's hash covers the hash before it:
        SHA-256 over previous hash, office, seq, day, at, by, kind and body in UTF-8, each with
        its length in bytes before it as a 32-bit big-endian number.

        Mã băm trước ngày / hash before the day:
        %s
        Mã băm cuối ngày / last hash of the day:
        %s

        Kiểm chứng tệp này / verify this file:
            luot-hub verify-log --lines log.jsonl --before HASH
        Kiểm chứng trên máy chủ / verify in the hub itself:
            luot-hub verify-log --data DIR
        Các tệp khác / the other files:
            sha256sum -c SHA256SUMS
        """
                .formatted(day, log.before(), head(log.proof()));
    }
}
