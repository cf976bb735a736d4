package vn.luot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.text.NumberWords.Reading;
import vn.luot.text.NumberWords.Region;

class NumberWordsTest {
    private static final NumberWords NORTH = NumberWords.of(Language.VI);
    private static final NumberWords SOUTH =
            new NumberWords(Language.VI, Region.SOUTH, Reading.AUTO);
    private static final NumberWords BY_DIGIT =
            new NumberWords(Language.VI, Region.NORTH, Reading.DIGITS);
    private static final NumberWords ENGLISH = NumberWords.of(Language.EN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | không
                    4 | bốn
                    5 | năm
                    10 | mười
                    11 | mười một
                    14 | mười bốn
                    15 | mười lăm
                    20 | hai mươi
                    21 | hai mươi mốt
                    24 | hai mươi tư
                    25 | hai mươi lăm
                    31 | ba mươi mốt
                    44 | bốn mươi tư
                    55 | năm mươi lăm
                    91 | chín mươi mốt
                    100 | một trăm
                    101 | một trăm linh một
                    105 | một trăm linh năm
                    110 | một trăm mười
                    115 | một trăm mười lăm
                    121 | một trăm hai mươi mốt
                    124 | một trăm hai mươi tư
                    125 | một trăm hai mươi lăm
                    204 | hai trăm linh bốn
                    215 | hai trăm mười lăm
                    305 | ba trăm linh năm
                    404 | bốn trăm linh bốn
                    555 | năm trăm năm mươi lăm
                    915 | chín trăm mười lăm
                    999 | chín trăm chín mươi chín
                    1000 | một nghìn
                    1001 | một nghìn không trăm linh một
                    1005 | một nghìn không trăm linh năm
                    1010 | một nghìn không trăm mười
                    1015 | một nghìn không trăm mười lăm
                    1021 | một nghìn không trăm hai mươi mốt
                    1105 | một nghìn một trăm linh năm
                    1234 | một nghìn hai trăm ba mươi tư
                    2024 | hai nghìn không trăm hai mươi tư
                    2105 | hai nghìn một trăm linh năm
                    4004 | bốn nghìn không trăm linh bốn
                    5055 | năm nghìn không trăm năm mươi lăm
                    5500 | năm nghìn năm trăm
                    8015 | tám nghìn không trăm mười lăm
                    9000 | chín nghìn
                    9999 | chín nghìn chín trăm chín mươi chín
                    """)
    void readsNumbersAsTheSchoolsDo(int number, String words) {
        assertThat(NORTH.cardinal(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "101, một trăm lẻ một",
        "1001, một ngàn không trăm lẻ một",
        "1000, một ngàn",
        "24, hai mươi tư",
        "2105, hai ngàn một trăm lẻ năm"
    })
    void readsNumbersAsInTheSouth(int number, String words) {
        assertThat(SOUTH.cardinal(number)).isEqualTo(words);
    }

    @Test
    void readsDigitByDigit() {
        assertThat(NORTH.digits("1015")).isEqualTo("một, không, một, năm");
        assertThat(SOUTH.digits("0045")).isEqualTo("không, không, bốn, năm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A023   | A, hai mươi ba
                    A005   | A, năm
                    C012   | Xê, mười hai
                    E024   | E, hai mươi tư
                    F015   | Ép-phờ, mười lăm
                    H100   | Hát, một trăm
                    L101   | Lờ, một trăm linh một
                    P001   | Pê, một
                    U555   | U, năm trăm năm mươi lăm
                    AC050  | A, Xê, năm mươi
                    A601   | A, sáu trăm linh một
                    1001   | một, không, không, một
                    1050   | một, không, năm, không
                    A1000  | A, một, không, không, không
                    A1-100 | A, một, một trăm
                    512-105| năm trăm mười hai, một trăm linh năm
                    """)
    void readsTicketNumbers(String number, String words) {
        assertThat(NORTH.ticket(number)).isEqualTo(words);
    }

    @Test
    void readsTicketNumbersAsTheOfficeChose() {
        assertThat(BY_DIGIT.ticket("A005")).isEqualTo("A, không, không, năm");
        assertThat(BY_DIGIT.ticket("1015")).isEqualTo("một, không, một, năm");
        var whole = new NumberWords(Language.VI, Region.SOUTH, Reading.CARDINAL);
        assertThat(whole.ticket("1001")).isEqualTo("một ngàn không trăm lẻ một");
    }

    @ParameterizedTest
    @CsvSource({
        "0, zero",
        "7, seven",
        "15, fifteen",
        "23, twenty-three",
        "40, forty",
        "100, one hundred",
        "105, one hundred and five",
        "999, nine hundred and ninety-nine",
        "1001, one thousand and one",
        "1100, one thousand one hundred",
        "9999, nine thousand nine hundred and ninety-nine"
    })
    void readsEnglish(int number, String words) {
        assertThat(ENGLISH.cardinal(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A023  | A twenty-three
                    1001  | one, zero, zero, one
                    AC105 | A C one hundred and five
                    """)
    void readsTicketNumbersInEnglish(String number, String words) {
        assertThat(ENGLISH.ticket(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"7, bảy", "41, bốn mươi mốt", "12a, mười hai A", "tiep-nhan, tiep nhan"})
    void readsTheSignOfADesk(String desk, String words) {
        assertThat(NORTH.desk(desk)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void noTwoNumbersSoundTheSame(Region region) {
        var vietnamese = new NumberWords(Language.VI, region, Reading.AUTO);
        var heard = new HashSet<String>();
        assertThat(IntStream.rangeClosed(0, 9999).mapToObj(vietnamese::cardinal))
                .allMatch(heard::add)
                .allMatch(words -> words.matches("[\\p{L} ]+"));
    }

    @Test
    void everyLetterHasAName() {
        assertThat(IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString))
                .allSatisfy(letter -> assertThat(NORTH.ticket(letter + "001")).isNotBlank());
        assertThat(NORTH.ticket("Đ001")).isEqualTo("Đê, một");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a023", "A 23", "A023-", "A½"})
    void refusesWhatIsNoTicketNumber(String text) {
        assertThatThrownBy(() -> NORTH.ticket(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void refusesNumbersItCannotRead(int number) {
        assertThatThrownBy(() -> NORTH.cardinal(number)).hasMessageContaining("" + number);
    }
}
