package vn.luot.hub.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chin con trau qua song",
                "wqzt-8hkm-pn4x-vv2c",
                "đường về nhà xa quá",
                "all small letters here",
                "x9#Lk2!vQp0&"
            })
    void takesWhatIsLongAndNotGuessed(String password) {
        assertThat(PasswordRules.check("hanh", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau123456",
                "Mật khẩu 2026",
                "P@ssw0rd2026!!",
                "1234567890123",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "qwertyuiopasdf",
                "abcdefghijklmn",
                "Administrator1",
                "2026 Việt Nam 2026",
                "anhyeuem12345"
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(PasswordRules.check("hanh", password)).contains(Weakness.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguyenthihanh", "NguyenThiHanh2026", "nguyen-thi-hanh-1990"})
    void refusesOnesOwnName(String password) {
        assertThat(PasswordRules.check("nguyenthihanh", password)).contains(Weakness.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ngan", "mười một ký"})
    void refusesLessThanTwelveCharacters(String password) {
        assertThat(PasswordRules.check("hanh", password)).contains(Weakness.TOO_SHORT);
    }
}
