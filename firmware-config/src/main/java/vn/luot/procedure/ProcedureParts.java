package vn.luot.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.luot.wire.FromHub.ProcedurePart;
import vn.luot.wire.Procedure;

/// A list of procedures in parts that fit into messages, and put together again.
public final class ProcedureParts {
    /// Well below what a message may have, for JSON adds to it.
    private static final int PART_BYTES = 24_000;

    private static final int FRAME_BYTES = 120;

    private ProcedureParts() {}

    /// At least one part, which may be empty.
    public static List<ProcedurePart> of(long rev, List<Procedure> procedures) {
        var cut = cut(procedures);
        var parts = new ArrayList<ProcedurePart>();
        for (var part : cut) parts.add(new ProcedurePart(rev, parts.size() + 1, cut.size(), part));
        return parts;
    }

    private static List<List<Procedure>> cut(List<Procedure> procedures) {
        var parts = new ArrayList<List<Procedure>>();
        var part = new ArrayList<Procedure>();
        int room = PART_BYTES;
        for (var procedure : procedures) {
            int bytes = bytes(procedure);
            if (bytes > room && !part.isEmpty()) {
                parts.add(List.copyOf(part));
                part.clear();
                room = PART_BYTES;
            }
            part.add(procedure);
            room -= bytes;
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    private static int bytes(Procedure of) {
        var texts = Stream.of(of.code(), of.name(), of.time(), of.fee(), of.link());
        return FRAME_BYTES
                + Stream.concat(texts, of.papers().stream())
                        .mapToInt(text -> text.getBytes(UTF_8).length + 3)
                        .sum();
    }

    /// All procedures of a list whose parts are all there, in their order.
    public static List<Procedure> joined(List<ProcedurePart> parts) {
        return parts.stream().flatMap(part -> part.procedures().stream()).toList();
    }
}
