package vn.luot.kiosk.hardware;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.luot.fuzz.Holds;
import vn.luot.kiosk.hardware.evdev.TypedLine;
import vn.luot.kiosk.panel.Scan;
import vn.luot.wire.PrinterState;

/// What a scanner reads, a keyboard types and a printer answers: anything is taken, nothing of an
/// identity card but an age comes out, and after any noise the next words are understood.
public final class HeardFuzz {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> DOSSIERS = List.of("H[0-9]{2}(\\.[0-9]{2,6}){2,4}-[0-9]+");
    private static final DateTimeFormatter BORN =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int ENTER = 28;
    private static final String MARK = "7204";

    /// More answers than noise can swallow.
    private static final int REPEATED = 5;

    private HeardFuzz() {}

    /// @param input the first byte tells what the rest is
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) return;
        var rest = Arrays.copyOfRange(input, 1, input.length);
        switch (input[0]) {
            case 's' -> scanned(new String(rest, StandardCharsets.UTF_8).toCharArray());
            case 'k' -> typed(ByteBuffer.wrap(rest));
            case 'p' -> printer(rest);
            case '4' -> status(rest);
            default -> {}
        }
    }

    private static void scanned(char[] line) {
        var before = line.clone();
        var scan = Scan.of(line, DOSSIERS, TODAY);
        Holds.that(Arrays.equals(before, line), "the line is its owner's");
        var text = new String(line);
        switch (scan) {
            case Scan.Card(var age) -> Holds.equal(age(text), Optional.of(age));
            case Scan.OurTicket(var ticket) -> {
                Holds.that(text.indexOf('|') < 0, "a card is no ticket");
                Holds.that(text.strip().endsWith(tail(text)), ticket + " was not scanned");
            }
            case Scan.Booked(var code) ->
                    Holds.that(
                            text.toUpperCase(Locale.ROOT)
                                    .replaceAll("[\\s-]", "")
                                    .endsWith(code.value()),
                            "no code: " + text);
            case Scan.Dossier() -> Holds.that(text.strip().startsWith("H"), "no dossier: " + text);
            case Scan.Unknown() -> Holds.equal(age(text), Optional.empty());
        }
    }

    private static String tail(String text) {
        return text.strip().substring(text.strip().lastIndexOf('/'));
    }

    /// Read as one would with all the text at hand.
    private static Optional<Integer> age(String text) {
        var fields = text.split("\\|", -1);
        if (fields.length < 6 || !fields[0].replace(" ", "").matches("[0-9]{12}"))
            return Optional.empty();
        try {
            var born = LocalDate.parse(fields[3].replaceAll("^ +| +$", ""), BORN);
            return Optional.of(born.until(TODAY).getYears()).filter(age -> age >= 0 && age < 150);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static void typed(ByteBuffer keys) {
        var typed = new TypedLine();
        var letters = 0;
        while (keys.remaining() > 1) {
            var line = typed.key(keys.get() & 0xff, keys.get() % 2 == 0);
            letters++;
            if (line.isEmpty()) continue;
            var ended = line.get();
            Holds.that(ended.length > 0 && ended.length < letters, "letters nobody typed");
            for (char letter : ended) Holds.that(letter > 31 && letter < 127, "no key: " + letter);
            letters = 0;
        }
        typed.forget();
        Holds.that(typed.key(ENTER, true).isEmpty(), "something stays of a line never ended");
    }

    private static void printer(byte[] noise) {
        var hearing = new Hearing();
        var proofs = new String(noise, StandardCharsets.ISO_8859_1);
        for (byte b : noise)
            if (hearing.hear(b & 0xff).orElse(null) instanceof Said.Printed(var mark))
                Holds.that(proofs.contains("\"" + mark), "a proof nobody gave: " + mark);
        Optional<Said> last = Optional.empty();
        for (int i = 0; i < REPEATED; i++) last = proof(hearing);
        Holds.equal(Optional.of(new Said.Printed(MARK)), last);
    }

    private static Optional<Said> proof(Hearing hearing) {
        Optional<Said> last = Optional.empty();
        for (byte b : ("7\"" + MARK + "\0").getBytes(StandardCharsets.US_ASCII))
            last = hearing.hear(b);
        return last;
    }

    private static void status(byte[] bytes) {
        if (bytes.length < 4) return;
        var state = PrinterStatus.of(bytes[0], bytes[1], bytes[2], bytes[3]);
        var quiet = (bytes[0] & 0x08) == 0 && (bytes[1] & 0x24) == 0 && (bytes[2] & 0x6c) == 0;
        var paper = (bytes[3] & 0x6c) == 0;
        Holds.equal(quiet && paper, state == PrinterState.READY);
    }
}
