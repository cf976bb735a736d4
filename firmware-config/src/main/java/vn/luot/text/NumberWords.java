package vn.luot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Numbers as words, ready to be spoken: no digit is left, and in Vietnamese no lone letter either.
///
/// @param region how the Vietnamese is said; nothing to English
/// @param reading how ticket numbers are read
public record NumberWords(Language language, Region region, Reading reading) {
    private static final int MAX = 9999;
    private static final int MAX_CARDINAL_DIGITS = 3;
    private static final Pattern PART = Pattern.compile("[A-ZĐ]|[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[A-ZĐ0-9]+(-[0-9]+)?");

    /// How Vietnamese is spoken there: `linh` and `nghìn` in the north, `lẻ` and `ngàn` in the
    /// south.
    public enum Region {
        NORTH,
        SOUTH
    }

    /// How the digits of a ticket number are read.
    public enum Reading {
        /// As one number up to three digits that count, else digit by digit.
        AUTO,
        /// `A023` is "A, hai mươi ba".
        CARDINAL,
        /// `A005` is "A, không, không, năm".
        DIGITS
    }

    public static NumberWords of(Language language) {
        return new NumberWords(language, Region.NORTH, Reading.AUTO);
    }

    /// A number from 0 to 9999.
    ///
    /// @throws IllegalArgumentException for any other number
    public String cardinal(int number) {
        if (number < 0 || number > MAX)
            throw new IllegalArgumentException("number not 0.." + MAX + ": " + number);
        return switch (language.parent()) {
            case VI -> VietnameseNumbers.cardinal(number, region);
            case EN -> EnglishNumbers.cardinal(number);
        };
    }

    /// Each digit by itself.
    ///
    /// @throws IllegalArgumentException if there is anything but digits
    public String digits(String digits) {
        if (!digits.matches("[0-9]+"))
            throw new IllegalArgumentException("not only digits: \"" + digits + '"');
        var words = new ArrayList<String>();
        digits.chars().map(c -> c - '0').mapToObj(this::cardinal).forEach(words::add);
        return String.join(", ", words);
    }

    /// A ticket's number: `A023` is "A, hai mươi ba" and "A twenty-three".
    ///
    /// @param number the text on the paper
    /// @throws IllegalArgumentException if this cannot be a ticket's number
    public String ticket(String number) {
        if (!NUMBER.matcher(number).matches())
            throw new IllegalArgumentException("not a ticket number: \"" + number + '"');
        var letters = new ArrayList<String>();
        var figures = new ArrayList<String>();
        for (var part : parts(number))
            if (Character.isDigit(part.charAt(0))) figures.add(figures(part));
            else letters.add(letter(part));
        return switch (language.parent()) {
            case VI -> String.join(", ", concat(letters, figures));
            case EN -> (String.join(" ", letters) + " " + String.join(", ", figures)).strip();
        };
    }

    /// A desk: `7` is "bảy", `12a` is "mười hai A"; a name stays as it is.
    public String desk(String desk) {
        var words = new ArrayList<String>();
        for (var part : desk.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])|[- ]", -1)) {
            if (part.matches("[0-9]{1,4}")) words.add(cardinal(Integer.parseInt(part)));
            else if (part.matches("[0-9]+")) words.add(digits(part));
            else if (part.matches("[A-Za-zĐđ]"))
                words.add(letter(part.toUpperCase(language.locale())));
            else if (!part.isBlank()) words.add(part);
        }
        return String.join(" ", words);
    }

    private String figures(String digits) {
        return switch (reading) {
            case CARDINAL ->
                    digits.length() > 4 ? digits(digits) : cardinal(Integer.parseInt(digits));
            case DIGITS -> digits(digits);
            case AUTO ->
                    digits.length() > MAX_CARDINAL_DIGITS
                            ? digits(digits)
                            : cardinal(Integer.parseInt(digits));
        };
    }

    private String letter(String letter) {
        return switch (language.parent()) {
            case VI -> VietnameseNumbers.letter(letter);
            case EN -> letter;
        };
    }

    private static List<String> parts(String number) {
        return PART.matcher(number).results().map(part -> part.group()).toList();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
