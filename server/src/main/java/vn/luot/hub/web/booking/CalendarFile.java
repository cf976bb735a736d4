package vn.luot.hub.web.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.luot.wire.BookingCode;

/// An appointment as an iCalendar file (RFC 5545) with a reminder an hour before.
///
/// @param page where it can be seen and cancelled
record CalendarFile(
        BookingCode code,
        Instant slot,
        Duration length,
        String title,
        String note,
        String place,
        String page) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// Octets of a line, its end not counted.
    private static final int MOST = 75;

    String text(Instant now) {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//luot//booking//VI");
        line(file, "METHOD:PUBLISH");
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + code.value().toLowerCase(Locale.ROOT) + "@luot");
        line(file, "DTSTAMP:" + UTC.format(now));
        line(file, "DTSTART:" + UTC.format(slot));
        line(file, "DTEND:" + UTC.format(slot.plus(length)));
        line(file, "SUMMARY:" + escaped(title));
        line(file, "DESCRIPTION:" + escaped(note));
        line(file, "LOCATION:" + escaped(place));
        line(file, "URL:" + page);
        line(file, "BEGIN:VALARM");
        line(file, "ACTION:DISPLAY");
        line(file, "TRIGGER;RELATED=START:-PT1H");
        line(file, "DESCRIPTION:" + escaped(title));
        line(file, "END:VALARM");
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// Longer lines go on in the next one, behind a space; no letter is cut in two.
    private static void line(StringBuilder file, String text) {
        var octets = 0;
        for (var at = 0; at < text.length(); ) {
            var letter = Character.toString(text.codePointAt(at));
            var size = letter.getBytes(UTF_8).length;
            if (octets + size > MOST) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(letter);
            octets += size;
            at += letter.length();
        }
        file.append("\r\n");
    }
}
