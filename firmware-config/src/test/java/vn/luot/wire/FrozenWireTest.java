package vn.luot.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the first version sent. Its kiosks and hubs are out there: these files never change, and
/// every later version understands them.
class FrozenWireTest {
    private static final Pattern FIELD = Pattern.compile("\"([A-Za-z]+)\":");
    private static final String FILES =
            """
            9845e3a59ef37a290c3ed4508b21a600d66ddcf37f2ea912368fa34cfebeb314  ack.json
            b70d47405d2db87490c7f85173e51bbd6cfb22008d93a668cf66a649f2f92326  call.json
            9635b81def8c6c1384316f3d73d4b1d328e0f2a513b98dce62954cd11ed770d9  command.json
            24d348b9265a294a10dc6aa1a00b26bb630e992e2e41bc865ddc9e9531389303  desired.json
            c87872b76a9a33af10bc7c2e1b9a2ef008ef3951e326d77a971e1a1519431738  desk.answer.json
            910a5463a7f29f4ca6b069a7afbbbab95aab9779d56735882f0765676adb93d7  desk.json
            e5a6cf004830d0e3021969ebd421763d5596df30d48cd1bbad44d641cce966a4  desk.request.json
            73cde3873ab5b90ce9bb3e03c3f4de4686ad3cc14821f7d79fc01080968a1e07  device.state.json
            5a4791fad0a901f1230c6a3a6cb2dfe97cc0b5fc57a1dee37f97d64e4209e18c  help.asked.json
            7090f75d45c435b9ea13d26203cffcbad9f74ba0fcc88537251c316e9b446524  hub.state.json
            8edd30d25771ca5d5356baa379ef99fa149a053908c7b21b1fbd3c75d8506e93  printer.changed.json
            86f633c3829fd55f6835ce52d9d6f2db0be9f7ed2067a403873c080e3340edd6  queue.json
            95a2af67d87b2921b2630207aa53a9c3735b204f3ad7c60bc0a8e6ae9f2dc85a  rating.given.json
            c2726779ba2b180650633df9a827ef19e9211614e412f0fad99ef5c709883793  ticket.answer.json
            e8c34410df67d12d1686200771784d136a0f08bbbcfa0f6fb4490c6a69ded773  ticket.check.json
            f6164bd9df1f71588a60808bcd53ac8885314fae135467539e822d8c1784347c  ticket.checked.json
            bfba155f71d31c1a00f12df2f1d6a8b41b0137950cc78251cc3cc10493498b72  ticket.printed.json
            ddb83d6ca87027f5cabff61039467810847fcff9fdf911979fe745253fbcd4af  ticket.refused.json
            3f11d3b3f1c6d3c9c8ad8ddf1fdf5dfe75ceb9c871c7d5aad89474b43169b034  ticket.request.json
            01db134372678e0bdb2f4c45285be9ad8e4835d30bc53c4b2078f952231c477c  ticket.taken.json
            """;

    static Stream<String> names() {
        return FILES.lines().map(line -> line.substring(66));
    }

    static Stream<Kind> kinds() {
        return names().map(FrozenWireTest::kind);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFrozenFileIsNeverChanged(String name) {
        assertThat(FILES).contains(sha256(read(name)) + "  " + name);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anOldKioskAndANewHubAndTheOtherWayRoundUnderstandEachOther(Kind kind) {
        var old = read(kind.word() + ".json");
        if (FromKiosk.class.isAssignableFrom(kind.type()))
            assertThat(Wire.readFromDevice(old).message()).isInstanceOf(kind.type());
        else assertThat(Wire.readFromHub(old)).isInstanceOf(kind.type());
    }

    /// A side that was never updated reads what today's writes, for it ignores what it does not
    /// know: every field it had then must still be there, as it was.
    @ParameterizedTest
    @MethodSource("kinds")
    void nothingThatOnceStoodInAMessageIsLeftOut(Kind kind) {
        var old = new String(read(kind.word() + ".json"), UTF_8).strip();
        var today = WireTest.golden(kind);

        assertThat(fields(today)).containsAll(fields(old));
    }

    @Test
    void everyKindOfTheFirstVersionIsStillKnown() {
        assertThat(kinds()).hasSize(20).doesNotContainNull();
    }

    private static List<String> fields(String json) {
        return FIELD.matcher(json).results().map(found -> found.group(1)).distinct().toList();
    }

    private static Kind kind(String name) {
        return Stream.of(Kind.values())
                .filter(kind -> name.equals(kind.word() + ".json"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody knows " + name));
    }

    private static byte[] read(String name) {
        var file = "/golden/v1/" + name;
        try (var in =
                Objects.requireNonNull(FrozenWireTest.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("no SHA-256 in this Java", e);
        }
    }
}
