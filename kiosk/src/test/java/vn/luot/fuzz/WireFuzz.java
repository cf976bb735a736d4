package vn.luot.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.Topics;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// What comes over MQTT, in both directions: a [WireException], or a message that is written and
/// read back equal. A topic names its device alone; no number or token reads as two.
public final class WireFuzz {
    private static final Topics TOPICS = new Topics(new OfficeId("demo"));
    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

    private WireFuzz() {}

    /// @param input the first byte tells what the rest is
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) return;
        var rest = Arrays.copyOfRange(input, 1, input.length);
        switch (input[0]) {
            case 'd' -> fromDevice(rest);
            case 'h' -> fromHub(rest);
            case 'a' -> admitted(rest);
            case 't' -> topic(new String(rest, StandardCharsets.UTF_8));
            case 'n' -> number(new String(rest, StandardCharsets.UTF_8));
            default -> {}
        }
    }

    private static void fromDevice(byte[] bytes) {
        try {
            var message = Wire.readFromDevice(bytes);
            var written = Wire.write(message);
            Holds.equal(message, Wire.readFromDevice(written));
            Holds.equal(written.length, Wire.write(Wire.readFromDevice(written)).length);
        } catch (WireException e) {
            Holds.that(e.getMessage() != null, "a refusal says why");
        }
    }

    private static void fromHub(byte[] bytes) {
        try {
            var message = Wire.readFromHub(bytes);
            Holds.equal(message, Wire.readFromHub(Wire.write(message, NOON)));
        } catch (WireException e) {
            Holds.that(e.getMessage() != null, "a refusal says why");
        }
    }

    private static void admitted(byte[] bytes) {
        try {
            var admitted = Wire.readAdmitted(bytes);
            Holds.equal(admitted, Wire.readAdmitted(Wire.write(admitted)));
            Holds.that(
                    admitted.secret().length() < 4
                            || admitted.device().value().contains(admitted.secret())
                            || admitted.office().value().contains(admitted.secret())
                            || !admitted.toString().contains(admitted.secret()),
                    "a secret in words");
        } catch (WireException e) {
            Holds.that(e.getMessage() != null, "a refusal says why");
        }
    }

    private static void topic(String topic) {
        var other = new DeviceId("kiosk-1");
        var sender = sender(topic);
        sender.ifPresent(device ->
                Holds.that(
                        TOPICS.maySend(device, topic), device + " is not the sender on " + topic));
        Holds.that(
                sender.filter(other::equals).isPresent() == TOPICS.maySend(other, topic),
                "another's topic, or nobody's: " + topic);
    }

    private static Optional<DeviceId> sender(String topic) {
        try {
            return Optional.of(TOPICS.sender(topic));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void number(String text) {
        try {
            Holds.equal(text, TicketNumber.parse(text).toString());
        } catch (IllegalArgumentException e) {
            Holds.that(e.getMessage() != null, "a refusal says why");
        }
        try {
            var ticket = TicketId.ofToken(text);
            Holds.equal(ticket, TicketId.ofToken(ticket.token()));
        } catch (IllegalArgumentException e) {
            Holds.that(e.getMessage() != null, "a refusal says why");
        }
    }
}
