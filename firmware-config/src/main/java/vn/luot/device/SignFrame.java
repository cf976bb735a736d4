package vn.luot.device;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bytes that one vendor's sign wants, written as a line of text.
///
/// Plain characters stand for themselves, `\\x02` for a byte, `\\r` and `\\n` for line ends.
/// `{text}` is what is shown, `{address}` the sign's address, `{check}` the checksum of everything
/// from `{begin}` (or the first byte) up to it. `{text:4}` fills with spaces on the left to four
/// characters, `{text:-4}` on the right, `{address:02}` with zeros; what is too long is cut at the
/// end. `{check:hex}` writes the checksum as hexadecimal digits.
///
/// @param address what stands for `{address}`
public record SignFrame(List<Part> parts, Checksum checksum, Charset charset, String address) {
    private static final Pattern PART =
            Pattern.compile(
                    "\\\\x([0-9a-fA-F]{2})|\\\\([rn\\\\])|\\{([a-z]+)(?::(-?[0-9]{1,2}|hex))?\\}|([^\\\\{}])");

    /// One piece of a frame.
    public sealed interface Part {
        record Plain(String text) implements Part {}

        record Octet(int value) implements Part {}

        /// @param width characters, negative if filled on the right, 0 if as it is
        record Text(int width, boolean zeros) implements Part {}

        /// @param width as of [Text]
        record Address(int width, boolean zeros) implements Part {}

        /// The checksum begins here.
        record Begin() implements Part {}

        record Check(boolean hex) implements Part {}
    }

    /// How a frame proves itself.
    public enum Checksum {
        NONE,
        /// All bytes added, the low eight bits.
        SUM,
        /// All bytes added and negated: with it the sum is 0.
        LRC,
        /// All bytes combined by exclusive or.
        XOR,
        /// CRC-16 of Modbus, the low byte first.
        CRC16_MODBUS
    }

    public SignFrame {
        parts = List.copyOf(parts);
    }

    /// @throws IllegalArgumentException if the line is no frame
    static List<Part> parts(String line) {
        var parts = new ArrayList<Part>();
        var matcher = PART.matcher(line);
        var at = 0;
        while (at < line.length()) {
            if (!matcher.find(at) || matcher.start() != at)
                throw new IllegalArgumentException("not understood: " + line.substring(at));
            parts.add(part(matcher));
            at = matcher.end();
        }
        return parts;
    }

    private static Part part(Matcher at) {
        if (at.group(1) != null) return new Part.Octet(Integer.parseInt(at.group(1), 16));
        if (at.group(2) != null)
            return new Part.Plain(
                    switch (at.group(2)) {
                        case "r" -> "\r";
                        case "n" -> "\n";
                        default -> "\\";
                    });
        if (at.group(5) != null) return new Part.Plain(at.group(5));
        return field(at.group(3), Optional.ofNullable(at.group(4)).orElse("0"));
    }

    private static Part field(String name, String form) {
        var zeros = form.length() > 1 && form.startsWith("0");
        return switch (name) {
            case "begin" -> new Part.Begin();
            case "check" -> new Part.Check(form.equals("hex"));
            case "text" -> new Part.Text(width(form), zeros);
            case "address" -> new Part.Address(width(form), zeros);
            default -> throw new IllegalArgumentException("{" + name + "} is no field");
        };
    }

    private static int width(String form) {
        if (form.equals("hex")) throw new IllegalArgumentException("only {check} can be hex");
        return Integer.parseInt(form);
    }

    /// @throws IllegalArgumentException if this Java has no such character set
    static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException('"' + name + "\" is no character set", e);
        }
    }

    /// The frame that shows a text. Letters that the sign does not have lose their marks: `DONG`.
    public byte[] bytes(String text) {
        var out = new ByteArrayOutputStream();
        var begin = 0;
        for (var part : parts) {
            switch (part) {
                case Part.Plain(var plain) -> out.writeBytes(plain.getBytes(charset));
                case Part.Octet(var value) -> out.write(value);
                case Part.Text(var width, var zeros) ->
                        out.writeBytes(filled(writable(text), width, zeros).getBytes(charset));
                case Part.Address(var width, var zeros) ->
                        out.writeBytes(filled(address, width, zeros).getBytes(charset));
                case Part.Begin() -> begin = out.size();
                case Part.Check(var hex) -> check(out, begin, hex);
            }
        }
        return out.toByteArray();
    }

    private String writable(String text) {
        if (charset.newEncoder().canEncode(text)) return text;
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String filled(String text, int width, boolean zeros) {
        var wanted = Math.abs(width);
        if (wanted == 0) return text;
        if (text.length() >= wanted) return text.substring(0, wanted);
        var fill = (zeros ? "0" : " ").repeat(wanted - text.length());
        return width < 0 ? text + fill : fill + text;
    }

    private void check(ByteArrayOutputStream out, int begin, boolean hex) {
        var bytes = out.toByteArray();
        for (var value : sum(bytes, begin)) {
            if (hex)
                out.writeBytes("%02X".formatted(value).toUpperCase(Locale.ROOT).getBytes(charset));
            else out.write(value);
        }
    }

    private List<Integer> sum(byte[] bytes, int begin) {
        var sum = 0;
        var xor = 0;
        var crc = 0xffff;
        for (int i = begin; i < bytes.length; i++) {
            sum += bytes[i] & 0xff;
            xor ^= bytes[i] & 0xff;
            crc = crc16(crc, bytes[i] & 0xff);
        }
        return switch (checksum) {
            case NONE -> List.of();
            case SUM -> List.of(sum & 0xff);
            case LRC -> List.of(-sum & 0xff);
            case XOR -> List.of(xor);
            case CRC16_MODBUS -> List.of(crc & 0xff, crc >> 8);
        };
    }

    private static int crc16(int crc, int octet) {
        var next = crc ^ octet;
        for (int bit = 0; bit < 8; bit++) next = (next & 1) == 0 ? next >> 1 : (next >> 1) ^ 0xa001;
        return next;
    }
}
