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
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.luot.hub.journal.LogLines;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.print.Format;
import vn.luot.hub.print.Report;

/// Everything about one day that an inspection takes along, in one file: the same as long as the
/// day's mark and the names of things are the same.
final class Pack {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /// @param day the day's report
    Pack(Report day, LogLines log, PackTables tables, LocalDate date) {
        add("README.txt", readme(date, log, day.proof()));
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

    private static String readme(LocalDate day, LogLines log, Optional<String> mark) {
        return README.formatted(
                day, log.before(), head(log.proof()), log.before(), mark.orElse("–"));
    }

    @SuppressWarnings("InlineFormatString") // its method would fill two screens
    private static final String README =
            """
            Lượt – %s

            log.jsonl: nhật ký của ngày, mỗi dòng một sự kiện. Mã băm của mỗi sự kiện bao gồm mã
            băm của sự kiện trước nó.
            log.jsonl: the day's log, one event a line. Each event's hash covers the hash before it:
            SHA-256 over previous hash, office, seq, day, at, by, kind and body in UTF-8, each with
            its length in bytes before it as a 32-bit big-endian number.

            Mã băm trước ngày / hash before the day:
            %s
            Mã băm cuối ngày / last hash of the day:
            %s

            Chuỗi mã băm không có khóa bí mật: ai sửa cả gói này có thể tính lại mọi mã băm. Gói
            chỉ chứng minh được khi mã băm cuối ngày trùng với máy chủ hoặc với bản sao lưu đã giữ.
            The chain has no secret key: whoever edits this pack can compute every hash anew. It
            proves something only if the last hash is also in the hub or in a backup kept elsewhere.

            1. Tệp này / this file:
                luot-hub verify-log --lines log.jsonl --before %s --head HASH
            2. Máy chủ đã dừng / the hub, stopped:
                luot-hub verify-log --data DIR --head HASH
            3. Bản sao lưu đã giữ / a kept backup:
                luot-hub restore --data COPY BACKUP
                luot-hub verify-log --data COPY --head HASH
            HASH là mã băm cuối ngày; lệnh báo lỗi nếu khác hoặc thiếu dòng cuối.
            HASH is the last hash of the day; it fails on a difference or if last lines are missing.

            Báo cáo / the report: %s
            Cùng mốc này thì báo cáo và log.jsonl giống hệt khi lập lại; đánh giá hoặc phiếu đến
            sau làm đổi mốc. Các bảng CSV gọi tên quầy như đang cấu hình.
            With the same mark, report and log.jsonl are the same when made again; a rating or a
            number told later moves the mark. The CSV tables call desks what they are called now.

            SHA256SUMS chỉ cho biết tệp có hỏng khi sao chép không / only tells whether a copy is
            damaged:
                sha256sum -c SHA256SUMS
            """;
}
