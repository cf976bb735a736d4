package vn.luot.text;

import java.util.ArrayList;
import java.util.List;

/// English numbers from 0 to 9999, as they are said in Britain.
final class EnglishNumbers {
    private static final List<String> SMALL =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> TENS =
            List.of(
                    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                    "ninety");

    private EnglishNumbers() {}

    static String cardinal(int number) {
        int rest = number % 100;
        var words = new ArrayList<String>();
        if (number >= 1000) words.add(SMALL.get(number / 1000) + " thousand");
        if (number / 100 % 10 > 0) words.add(SMALL.get(number / 100 % 10) + " hundred");
        if (rest > 0 || words.isEmpty())
            words.add((words.isEmpty() ? "" : "and ") + belowHundred(rest));
        return String.join(" ", words);
    }

    private static String belowHundred(int number) {
        if (number < SMALL.size()) return SMALL.get(number);
        var tens = TENS.get(number / 10);
        return number % 10 == 0 ? tens : tens + "-" + SMALL.get(number % 10);
    }
}
