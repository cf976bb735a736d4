package vn.luot.wire;

import static vn.luot.wire.WireException.Reason.FUTURE_VERSION;
import static vn.luot.wire.WireException.Reason.MALFORMED;
import static vn.luot.wire.WireException.Reason.OVERSIZED;
import static vn.luot.wire.WireException.Reason.UNKNOWN_KIND;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Messages as JSON bytes and back: only this class and its [WireJson] know Jackson.
///
/// A device's message is `{v, id, epoch, seq, kind, boot, mono, wall, est?, err?, d}`, the hub's
/// `{v, kind, at, d}`. `mono` and `err` are milliseconds, points in time are ISO 8601 in UTC,
/// ticket numbers are the text on the paper, enum constants are lower case with dashes
/// (`paper-low`), absent values are left out. Unknown fields are ignored and text is read as NFC.
///
/// Stateless; safe for use from any thread.
public final class Wire {
    /// The longest message a device may send, in bytes.
    public static final int MAX_FROM_DEVICE = 4096;

    /// The longest message the hub may send, in bytes.
    public static final int MAX_FROM_HUB = 262_144;

    /// Some three hundred years.
    private static final long MAX_MILLIS = 10_000_000_000_000L;

    private static final JsonMapper JSON = WireJson.mapper();

    private Wire() {}

    /// @throws WireException if the message is longer than a device may send
    public static byte[] write(Envelope envelope) {
        var json = JSON.createObjectNode();
        json.put("v", Envelope.VERSION);
        json.put("id", envelope.id().toString());
        json.put("epoch", envelope.epoch());
        json.put("seq", envelope.seq());
        json.put("kind", Kind.of(envelope.message()).word());
        json.put("boot", envelope.boot());
        json.put("mono", envelope.mono().toMillis());
        json.put("wall", envelope.wall().toString());
        envelope.estimated()
                .ifPresent(estimate -> {
                    json.put("est", estimate.at().toString());
                    json.put("err", estimate.error().toMillis());
                });
        json.set("d", JSON.valueToTree(envelope.message()));
        return bytes(json, MAX_FROM_DEVICE);
    }

    /// @throws WireException if the message is longer than the hub may send
    public static byte[] write(FromHub message, Instant at) {
        var json = JSON.createObjectNode();
        json.put("v", Envelope.VERSION);
        json.put("kind", Kind.of(message).word());
        json.put("at", at.toString());
        json.set("d", JSON.valueToTree(message));
        return bytes(json, MAX_FROM_HUB);
    }

    /// @throws WireException if the bytes are no message of a device; nothing else is thrown
    public static Envelope readFromDevice(byte[] bytes) {
        var json = tree(bytes, MAX_FROM_DEVICE);
        var place = place(json);
        var body = body(json, place, FromKiosk.class);
        try {
            return new Envelope(
                    Ids.uuid(text(json, "id")),
                    text(json, "epoch"),
                    number(json, "seq"),
                    text(json, "boot"),
                    millis(json, "mono"),
                    WireJson.instant(text(json, "wall")),
                    estimate(json),
                    body);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new WireException(MALFORMED, place, String.valueOf(e.getMessage()), e);
        }
    }

    /// @throws WireException if the bytes are no message of the hub; nothing else is thrown
    public static FromHub readFromHub(byte[] bytes) {
        return body(tree(bytes, MAX_FROM_HUB), Optional.empty(), FromHub.class);
    }

    public static byte[] write(Admitted admitted) {
        return bytes(JSON.valueToTree(admitted), MAX_FROM_HUB);
    }

    /// @throws WireException if the bytes are something else
    public static Admitted readAdmitted(byte[] bytes) {
        var json = tree(bytes, MAX_FROM_HUB);
        try {
            return JSON.treeToValue(json, Admitted.class);
        } catch (JsonProcessingException e) {
            throw new WireException(MALFORMED, Optional.empty(), e.getOriginalMessage(), e);
        }
    }

    private static byte[] bytes(ObjectNode json, int max) {
        try {
            var bytes = JSON.writeValueAsBytes(json);
            if (bytes.length > max) throw oversized(bytes.length, max);
            return bytes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + json.path("kind"), e);
        }
    }

    private static JsonNode tree(byte[] bytes, int max) {
        if (bytes.length > max) throw oversized(bytes.length, max);
        try {
            var json = JSON.readTree(bytes);
            if (json.isObject()) return json;
            throw new WireException(MALFORMED, Optional.empty(), "not a JSON object");
        } catch (JsonProcessingException e) {
            throw new WireException(MALFORMED, Optional.empty(), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new WireException(MALFORMED, Optional.empty(), "not UTF-8 text", e);
        }
    }

    private static <T> T body(JsonNode json, Optional<WireException.Place> place, Class<T> side) {
        try {
            var version = number(json, "v");
            if (version > Envelope.VERSION)
                throw new WireException(FUTURE_VERSION, place, "v " + version);
            var kind = kind(text(json, "kind"), side, place);
            if (!json.path("d").isObject()) throw new IllegalArgumentException("d is no object");
            return JSON.treeToValue(json.path("d"), kind.type().asSubclass(side));
        } catch (JsonMappingException e) {
            throw new WireException(MALFORMED, place, path(e) + ": " + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw new WireException(MALFORMED, place, e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new WireException(MALFORMED, place, String.valueOf(e.getMessage()), e);
        }
    }

    private static Kind kind(String word, Class<?> side, Optional<WireException.Place> place) {
        return Kind.of(word)
                .filter(kind -> side.isAssignableFrom(kind.type()))
                .orElseThrow(() -> new WireException(UNKNOWN_KIND, place, word));
    }

    private static Optional<WireException.Place> place(JsonNode json) {
        try {
            UUID id = Ids.uuid(text(json, "id"));
            return Optional.of(
                    new WireException.Place(id, text(json, "epoch"), number(json, "seq")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Envelope.Estimate> estimate(JsonNode json) {
        if (!json.hasNonNull("est")) return Optional.empty();
        return Optional.of(
                new Envelope.Estimate(WireJson.instant(text(json, "est")), millis(json, "err")));
    }

    private static String text(JsonNode json, String field) {
        var value = json.path(field);
        if (!value.isTextual()) throw new IllegalArgumentException(field + " is no text");
        return WireJson.text(value.textValue());
    }

    private static long number(JsonNode json, String field) {
        var value = json.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0)
            throw new IllegalArgumentException(field + " is no whole number from 0");
        return value.longValue();
    }

    /// Bounded, so that sums of times cannot overflow.
    private static Duration millis(JsonNode json, String field) {
        var millis = number(json, field);
        if (millis > MAX_MILLIS) throw new IllegalArgumentException(field + " is too long");
        return Duration.ofMillis(millis);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
                .collect(Collectors.joining(".", "d.", ""));
    }

    private static WireException oversized(int bytes, int max) {
        return new WireException(OVERSIZED, Optional.empty(), bytes + " bytes, more than " + max);
    }
}
