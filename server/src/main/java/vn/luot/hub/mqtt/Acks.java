package vn.luot.hub.mqtt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import vn.luot.hub.engine.Receipt.Source;
import vn.luot.wire.FromHub.Ack;
import vn.luot.wire.FromHub.Ack.Rejected;

/// The acknowledgements one batch of messages comes to: one for each device. Used by one thread.
final class Acks {
    private final Map<Source, List<Rejected>> owed = new LinkedHashMap<>();

    /// The device is told how far it was read.
    void owe(Source source) {
        owed.computeIfAbsent(source, _ -> new ArrayList<>());
    }

    void reject(Source source, long seq, String reason) {
        owe(source);
        owed.getOrDefault(source, List.of()).add(new Rejected(seq, reason));
    }

    /// @param upto how far everything of a source is on disk
    Map<Source, Ack> at(Instant now, ToLongFunction<Source> upto) {
        var acks = new LinkedHashMap<Source, Ack>();
        owed.forEach((source, rejected) ->
                acks.put(source, new Ack(source.epoch(), upto.applyAsLong(source), rejected, now)));
        return acks;
    }
}
