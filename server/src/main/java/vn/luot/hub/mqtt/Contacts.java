package vn.luot.hub.mqtt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.mqtt.Contact.Birth;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.queue.Rules;
import vn.luot.text.Languages;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Envelope;
import vn.luot.wire.FromHub.Desired;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.Topics;

/// The devices as they were heard, each greeted once with what it shall use. Used by one thread.
final class Contacts {
    private final Topics topics;
    private final Devices devices;
    private final Languages languages;
    private final Post post;
    private final Map<DeviceId, Contact> known = new HashMap<>();
    private OfficeRevision revision;

    /// @param revision what every device shall use from now on
    Contacts(Reception.Office office, Post post, OfficeRevision revision) {
        this.topics = office.topics();
        this.devices = office.devices();
        this.languages = office.languages();
        this.post = post;
        this.revision = revision;
    }

    /// Every device is greeted again.
    void greetAgain() {
        known.replaceAll((_, contact) -> contact.unborn());
    }

    /// Every device shall use this configuration.
    void adopt(OfficeRevision next) {
        revision = next;
        devices.all().forEach(device -> desire(device.id()));
    }

    /// When a device's event happened.
    Instant happened(DeviceId device, Envelope event, Instant received) {
        var contact = of(device).seen(event, received);
        var at = HappenedAt.of(event, contact, received);
        known.put(device, contact.happened(event, at));
        return at;
    }

    /// A device announced itself.
    void born(DeviceId device, Envelope envelope, DeviceState state) {
        var birth = new Birth(envelope.boot(), state.connection());
        var contact = of(device);
        var now = post.clock().instant();
        devices.reported(device, state, now);
        known.put(device, contact.seen(envelope, now).born(birth));
        if (!contact.isBirth(birth)) desire(device);
    }

    /// Somebody left a last will; an old one is about a connection that was followed by another.
    void gone(DeviceId device, Envelope envelope, DeviceState state) {
        var will = new Birth(envelope.boot(), state.connection());
        if (of(device).isEndedBy(will)) devices.reported(device, state, post.clock().instant());
    }

    private void desire(DeviceId device) {
        var now = post.clock().instant();
        var series = devices.meet(device, now).toldSeries();
        var today = LocalDate.ofInstant(now, Rules.ZONE);
        var card = revision.office().card(series, today).speaking(languages);
        post.publish(topics.desired(device), new Desired(revision.number(), card));
    }

    private Contact of(DeviceId device) {
        return known.getOrDefault(device, Contact.NONE);
    }
}
