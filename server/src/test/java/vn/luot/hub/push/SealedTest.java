package vn.luot.hub.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// What is sealed for one browser is read by it alone.
class SealedTest {
    /// RFC 8291, section 5 and appendix A.
    private static final String OPEN =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static final String SECRET = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String BODY =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                    + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                    + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void thePhoneOfTheseTestsOpensTheExampleOfTheRfc() throws GeneralSecurityException {
        var open = bytes(OPEN);
        var curve = Phone.key(open).getParams();
        var secret =
                KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new ECPrivateKeySpec(new BigInteger(1, bytes(SECRET)), curve));
        var phone = new Phone("https://push.example.net/x", secret, open, bytes(AUTH));

        assertThat(phone.read(bytes(BODY))).isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void anotherPhoneReadsNothing() {
        var mine = Phone.at("https://push.example.net/mine");
        var another = Phone.at("https://push.example.net/another");
        var sealed =
                MessageEncryptions.of()
                        .encrypt(mine.browser().keys(), PushMessage.ofUTF8("Mời đến Quầy 1"))
                        .toBytes();

        assertThat(mine.read(sealed)).isEqualTo("Mời đến Quầy 1");
        assertThatThrownBy(() -> another.read(sealed)).hasMessage("not for this browser");
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
