package vn.luot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.wire.Topics.Topic;

class TopicsTest {
    private static final Topics TOPICS = new Topics(new OfficeId("ben-nghe"));
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");

    @Test
    void areThoseOfTheDocument() {
        var office = "luot/v1/ben-nghe/";
        assertThat(TOPICS.event(KIOSK)).isEqualTo(new Topic(office + "kiosk-1/up/ev", 1, false));
        assertThat(TOPICS.request(KIOSK)).isEqualTo(new Topic(office + "kiosk-1/up/req", 1, false));
        assertThat(TOPICS.state(KIOSK)).isEqualTo(new Topic(office + "kiosk-1/up/state", 1, true));
        assertThat(TOPICS.ack(KIOSK)).isEqualTo(new Topic(office + "kiosk-1/down/ack", 1, false));
        assertThat(TOPICS.answer(KIOSK))
                .isEqualTo(new Topic(office + "kiosk-1/down/resp", 1, false));
        assertThat(TOPICS.command(KIOSK))
                .isEqualTo(new Topic(office + "kiosk-1/down/cmd", 1, false));
        assertThat(TOPICS.desired(KIOSK))
                .isEqualTo(new Topic(office + "kiosk-1/down/desired", 1, true));
        assertThat(TOPICS.queue(new ServiceCode("AC")))
                .isEqualTo(new Topic(office + "pub/queue/ac", 1, true));
        assertThat(TOPICS.desk(DeskId.of(7))).isEqualTo(new Topic(office + "pub/desk/7", 1, true));
        assertThat(TOPICS.calls()).isEqualTo(new Topic(office + "pub/calls", 1, false));
        assertThat(TOPICS.hub()).isEqualTo(new Topic(office + "hub/state", 1, true));
    }

    @Test
    void knowTheSenderByTheTopic() {
        assertThat(TOPICS.sender(TOPICS.event(KIOSK).name())).isEqualTo(KIOSK);
        assertThat(TOPICS.sender(TOPICS.state(KIOSK).name())).isEqualTo(KIOSK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "luot/v1/ben-nghe/up/ev",
                "luot/v1/ben-nghe//up/ev",
                "luot/v1/ben-nghe/kiosk-1/down/ack",
                "luot/v1/other/kiosk-1/up/ev",
                "luot/v2/ben-nghe/kiosk-1/up/ev",
                "luot/v1/ben-nghe/a/b/up/ev",
                "luot/v1/ben-nghe/KIOSK/up/ev"
            })
    void refuseASenderThatIsNoDeviceOfTheOffice(String topic) {
        assertThatThrownBy(() -> TOPICS.sender(topic)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kiosk",
                "a/b",
                "+",
                "#",
                "a b",
                "kiosk_1",
                "123456789012345678901234567890123"
            })
    void anIdIsOneLevelOfATopic(String id) {
        assertThatThrownBy(() -> new DeviceId(id)).hasMessageContaining("DeviceId");
        assertThatThrownBy(() -> new OfficeId(id)).hasMessageContaining("OfficeId");
        assertThatThrownBy(() -> new DeskId(id)).hasMessageContaining("DeskId");
    }

    @Test
    void desksStandInTheOrderOfTheirSigns() {
        assertThat(DeskId.of(2)).isLessThan(DeskId.of(10));
        assertThat(DeskId.of(10)).isLessThan(new DeskId("a"));
    }
}
