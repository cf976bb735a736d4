package vn.luot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Vietnamese numbers from 0 to 9999, and the names of the letters.
final class VietnameseNumbers {
    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("A", "A"),
                    Map.entry("B", "Bê"),
                    Map.entry("C", "Xê"),
                    Map.entry("D", "Dê"),
                    Map.entry("Đ", "Đê"),
                    Map.entry("E", "E"),
                    Map.entry("F", "Ép-phờ"),
                    Map.entry("G", "Gờ"),
                    Map.entry("H", "Hát"),
                    Map.entry("I", "I"),
                    Map.entry("J", "Gi"),
                    Map.entry("K", "Ca"),
                    Map.entry("L", "Lờ"),
                    Map.entry("M", "Mờ"),
                    Map.entry("N", "Nờ"),
                    Map.entry("O", "O"),
                    Map.entry("P", "Pê"),
                    Map.entry("Q", "Quy"),
                    Map.entry("R", "Rờ"),
                    Map.entry("S", "Sờ"),
                    Map.entry("T", "Tê"),
                    Map.entry("U", "U"),
                    Map.entry("V", "Vê"),
                    Map.entry("W", "Vê kép"),
                    Map.entry("X", "Ích"),
                    Map.entry("Y", "Y dài"),
                    Map.entry("Z", "Dét"));

    private VietnameseNumbers() {}

    static String letter(String letter) {
        return Optional.ofNullable(LETTERS.get(letter))
                .orElseThrow(() -> new IllegalArgumentException("not a letter: " + letter));
    }

    static String cardinal(int number, NumberWords.Region region) {
        int thousands = number / 1000;
        int hundreds = number / 100 % 10;
        int rest = number % 100;
        var words = new ArrayList<String>();
        if (thousands > 0) words.add(DIGITS.get(thousands) + " " + thousand(region));
        if (hundreds > 0 || (thousands > 0 && rest > 0)) words.add(DIGITS.get(hundreds) + " trăm");
        if (rest > 0 || words.isEmpty()) words.add(rest(rest, !words.isEmpty(), region));
        return String.join(" ", words);
    }

    private static String rest(int rest, boolean afterHundreds, NumberWords.Region region) {
        int tens = rest / 10;
        int unit = rest % 10;
        return switch (tens) {
            case 0 -> (afterHundreds ? odd(region) + " " : "") + DIGITS.get(unit);
            case 1 -> unit == 0 ? "mười" : "mười " + (unit == 5 ? "lăm" : DIGITS.get(unit));
            default -> DIGITS.get(tens) + " mươi" + afterTens(unit);
        };
    }

    private static String afterTens(int unit) {
        return switch (unit) {
            case 0 -> "";
            case 1 -> " mốt";
            case 4 -> " tư";
            case 5 -> " lăm";
            default -> " " + DIGITS.get(unit);
        };
    }

    private static String thousand(NumberWords.Region region) {
        return switch (region) {
            case NORTH -> "nghìn";
            case SOUTH -> "ngàn";
        };
    }

    private static String odd(NumberWords.Region region) {
        return switch (region) {
            case NORTH -> "linh";
            case SOUTH -> "lẻ";
        };
    }
}
