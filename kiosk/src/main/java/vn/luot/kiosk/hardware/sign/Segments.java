package vn.luot.kiosk.hardware.sign;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Letters on seven segments: bit 0 is the top, on clockwise to bit 5, bit 6 is the middle.
final class Segments {
    private static final Map<Character, Integer> FORMS =
            Map.ofEntries(
                    Map.entry('0', 0x3f),
                    Map.entry('1', 0x06),
                    Map.entry('2', 0x5b),
                    Map.entry('3', 0x4f),
                    Map.entry('4', 0x66),
                    Map.entry('5', 0x6d),
                    Map.entry('6', 0x7d),
                    Map.entry('7', 0x07),
                    Map.entry('8', 0x7f),
                    Map.entry('9', 0x6f),
                    Map.entry('A', 0x77),
                    Map.entry('B', 0x7c),
                    Map.entry('C', 0x39),
                    Map.entry('D', 0x5e),
                    Map.entry('E', 0x79),
                    Map.entry('F', 0x71),
                    Map.entry('G', 0x3d),
                    Map.entry('H', 0x76),
                    Map.entry('I', 0x30),
                    Map.entry('J', 0x1e),
                    Map.entry('L', 0x38),
                    Map.entry('N', 0x54),
                    Map.entry('O', 0x5c),
                    Map.entry('P', 0x73),
                    Map.entry('Q', 0x67),
                    Map.entry('R', 0x50),
                    Map.entry('S', 0x6d),
                    Map.entry('T', 0x78),
                    Map.entry('U', 0x3e),
                    Map.entry('Y', 0x6e),
                    Map.entry('-', 0x40),
                    Map.entry('_', 0x08));

    private Segments() {}

    /// The text at the right end of so many digits; what is too long loses its beginning, which
    /// leaves the digits of a number. Letters that seven segments cannot show stay dark.
    static int[] of(String text, int digits) {
        var plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('Đ', 'D');
        var forms = new int[digits];
        for (int i = 0; i < digits && i < plain.length(); i++)
            forms[digits - 1 - i] = FORMS.getOrDefault(plain.charAt(plain.length() - 1 - i), 0);
        return forms;
    }
}
