package vn.luot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.luot.text.CallSentence.Manner;
import vn.luot.text.CallSentence.Session;

class CallSentenceTest {
    private static final CallSentence VI = CallSentence.of(Language.VI);
    private static final CallSentence EN = CallSentence.of(Language.EN);

    @Test
    void callsACitizenToADesk() {
        assertThat(VI.call("A023", "5", false))
                .isEqualTo("Mời công dân có số A, hai mươi ba, đến quầy số năm.");
        assertThat(EN.call("A023", "5", false))
                .isEqualTo("Number A twenty-three, counter five, please.");
    }

    @Test
    void callsPolitelyToWhatADeskIsCalledHere() {
        var polite = new CallSentence(NumberWords.of(Language.VI), Manner.POLITE, "ô");
        assertThat(polite.call("C012", "21", false))
                .isEqualTo("Xin mời Ông Bà có số Xê, mười hai, đến ô số hai mươi mốt.");
    }

    @Test
    void saysPOnceForPriority() {
        assertThat(VI.call("P003", "7", true))
                .isEqualTo("Mời công dân có số Pê, ba, đến quầy số bảy.");
        assertThat(VI.call("A003", "7", true))
                .isEqualTo("Mời công dân có số Pê, A, ba, đến quầy số bảy.");
    }

    @Test
    void tellsWhatHappensInTheHall() {
        assertThat(VI.missed("A041"))
                .isEqualTo(
                        "Số A, bốn mươi mốt đã được gọi ba lần. Mời Ông Bà liên hệ bàn hướng dẫn.");
        assertThat(VI.closing(Session.MORNING, 15))
                .isEqualTo(
                        "Còn mười lăm phút nữa hết giờ làm việc buổi sáng."
                                + " Công dân còn số vui lòng đến quầy hướng dẫn.");
        assertThat(VI.closing(Session.AFTERNOON, 20))
                .startsWith("Còn hai mươi phút")
                .contains("chiều");
        assertThat(VI.delay())
                .isEqualTo(
                        "Trung tâm xin lỗi vì Ông Bà phải chờ lâu."
                                + " Chúng tôi đang bổ sung quầy phục vụ.");
        assertThat(VI.remember("A050"))
                .isEqualTo("Số của Ông Bà là A, năm mươi. Xin ghi nhớ số này.");
        assertThat(EN.closing(Session.MORNING, 15)).startsWith("Fifteen minutes are left");
    }

    @ParameterizedTest
    @FieldSource("vn.luot.text.Language#COMPLETE")
    void leavesNoDigitForTheVoice(Language language) {
        var sentences = CallSentence.of(language);
        assertThat(
                        Stream.of(
                                sentences.call("A1-100", "12", true),
                                sentences.call("1001", "60", false),
                                sentences.missed("P010"),
                                sentences.closing(Session.AFTERNOON, 30),
                                sentences.delay(),
                                sentences.remember("A999")))
                .noneMatch(sentence -> sentence.matches(".*[0-9{}].*"));
    }
}
