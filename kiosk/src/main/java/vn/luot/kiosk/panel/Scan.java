package vn.luot.kiosk.panel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.luot.wire.BookingCode;
import vn.luot.wire.TicketId;

/// What was held under the scanner. Nothing of an identity card is in it but the holder's age.
public sealed interface Scan {
    /// One of our tickets.
    record OurTicket(TicketId ticket) implements Scan {}

    /// The code of a booking.
    record Booked(BookingCode code) implements Scan {}

    /// The receipt of a dossier.
    record Dossier() implements Scan {}

    /// An identity card.
    ///
    /// @param age in full years today
    record Card(int age) implements Scan {}

    record Unknown() implements Scan {}

    /// Reads a line, and leaves it to its owner to wipe. The text of an identity card never becomes
    /// more than the digits of a date.
    ///
    /// @param dossiers what codes of dossiers look like: regular expressions
    static Scan of(char[] line, List<String> dossiers, LocalDate today) {
        for (char letter : line) if (letter == '|') return card(line, today);
        var text = new String(line).strip();
        if (dossiers.stream().anyMatch(text::matches)) return new Dossier();
        return ticket(text)
                .<Scan>map(OurTicket::new)
                .or(() -> BookingCode.in(text).map(Booked::new))
                .orElse(new Unknown());
    }

    private static Optional<TicketId> ticket(String text) {
        if (!text.matches("https?://[^ ]+/t/[0-9a-z]{1,25}")) return Optional.empty();
        try {
            return Optional.of(TicketId.ofToken(text.substring(text.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// `number|old number|name|ddMMyyyy|sex|address|…`: six fields at least, the first of twelve
    /// digits.
    private static Scan card(char[] line, LocalDate today) {
        var bars = bars(line);
        if (bars.length < 5 || digits(line, 0, bars[0]) != 12) return new Unknown();
        var from = bars[2] + 1;
        if (digits(line, from, bars[3]) != 8) return new Unknown();
        while (!Character.isDigit(line[from])) from++;
        if (digits(line, from, from + 8) != 8) return new Unknown();
        return age(line, from, today).<Scan>map(Card::new).orElse(new Unknown());
    }

    private static int[] bars(char[] line) {
        var bars = new int[line.length];
        var count = 0;
        for (int i = 0; i < line.length; i++) if (line[i] == '|') bars[count++] = i;
        return Arrays.copyOf(bars, count);
    }

    /// How many digits a field has; -1 if it has anything else but spaces.
    private static int digits(char[] line, int from, int to) {
        var count = 0;
        for (int i = from; i < to; i++) {
            if (line[i] >= '0' && line[i] <= '9') count++;
            else if (line[i] != ' ') return -1;
        }
        return count;
    }

    private static Optional<Integer> age(char[] line, int at, LocalDate today) {
        try {
            var born =
                    LocalDate.of(
                            number(line, at + 4, 4), number(line, at + 2, 2), number(line, at, 2));
            return Optional.of(born.until(today).getYears()).filter(age -> age >= 0 && age < 150);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(char[] line, int at, int digits) {
        var number = 0;
        for (int i = at; i < at + digits; i++) number = number * 10 + line[i] - '0';
        return number;
    }
}
