package vn.luot.hub;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.luot.link.Arrived;
import vn.luot.link.Credential;
import vn.luot.link.LinkSettings;
import vn.luot.link.MqttLink;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.Topics;

/// A device that only wants to be let in.
public record DeafDevice() implements MqttLink.Listener {
    /// Its link, not yet started.
    public static MqttLink at(String broker, OfficeId office, DeviceId device, Credential shown) {
        var topics = new Topics(office);
        var settings =
                new LinkSettings(
                        URI.create(broker),
                        topics.client(device),
                        List.of(topics.allDown(device)),
                        Optional::empty,
                        9,
                        Duration.ZERO,
                        () -> Optional.of(shown),
                        false);
        return new MqttLink(settings, new DeafDevice());
    }

    @Override
    public void connected() {}

    @Override
    public void lost(String why) {}

    @Override
    public void arrived(Arrived message) {}
}
