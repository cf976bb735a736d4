package vn.luot.kiosk.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.procedure.ProcedureIndex;
import vn.luot.procedure.ProcedureParts;
import vn.luot.wire.FromHub.ProcedureList;
import vn.luot.wire.FromHub.ProcedurePart;
import vn.luot.wire.FromKiosk.ProcedureRequest;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// The procedures that citizens look up at this device: on disk, so that they are there without a
/// network, and asked for part by part when the hub has another list. Used by one thread.
public final class Shelf {
    private static final Logger log = LoggerFactory.getLogger(Shelf.class);

    /// Longer than a request lasts at the broker.
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Path path;
    private final Consumer<ProcedureIndex> shown;
    private final List<ProcedurePart> coming = new ArrayList<>();
    private long rev;
    private Optional<ProcedureList> hubHas = Optional.empty();
    private Optional<Long> askedNanos = Optional.empty();

    /// @param path `procedures.jsonl`, one part a line as it came
    /// @param shown given every list that is whole; must return at once
    public Shelf(Path path, Consumer<ProcedureIndex> shown) {
        this.path = path;
        this.shown = shown;
    }

    /// Shows what is on disk. A damaged file is asked for again.
    public void load() {
        if (!Files.exists(path)) return;
        try {
            var parts = new ArrayList<ProcedurePart>();
            for (var line : Files.readAllLines(path)) part(line).ifPresent(parts::add);
            if (isWhole(parts)) use(parts);
            else log.error("{} is not whole: waiting for the hub's", path);
        } catch (IOException | WireException e) {
            log.error("{} cannot be read, waiting for the hub's: {}", path, e.getMessage());
        }
    }

    private static Optional<ProcedurePart> part(String line) {
        var said = Wire.readFromHub(line.getBytes(StandardCharsets.UTF_8));
        return said instanceof ProcedurePart part ? Optional.of(part) : Optional.empty();
    }

    private static boolean isWhole(List<ProcedurePart> parts) {
        if (parts.isEmpty() || parts.size() != parts.getFirst().parts()) return false;
        for (int i = 0; i < parts.size(); i++)
            if (parts.get(i).part() != i + 1 || parts.get(i).rev() != parts.getFirst().rev())
                return false;
        return true;
    }

    private void use(List<ProcedurePart> parts) {
        rev = parts.getFirst().rev();
        shown.accept(ProcedureIndex.of(ProcedureParts.joined(parts)));
    }

    /// The hub says which list holds.
    void heard(ProcedureList list) {
        hubHas = Optional.of(list);
        if (coming.stream().anyMatch(part -> part.rev() != list.rev())) coming.clear();
        askedNanos = Optional.empty();
    }

    /// What to ask the hub for now; absent if it is all here, or was asked for just before.
    Optional<ProcedureRequest> next(long nanos) {
        if (hubHas.filter(list -> list.rev() != rev).isEmpty()) return Optional.empty();
        var waits = askedNanos.filter(asked -> nanos - asked < PATIENCE.toNanos());
        if (waits.isPresent()) return Optional.empty();
        askedNanos = Optional.of(nanos);
        return Optional.of(new ProcedureRequest(coming.size() + 1));
    }

    /// A part came; one that was not asked for, or of another list than those before, begins anew.
    void heard(ProcedurePart part) {
        if (hubHas.filter(list -> list.rev() == part.rev() && part.rev() != rev).isEmpty()) return;
        if (part.part() != coming.size() + 1) return;
        coming.add(part);
        askedNanos = Optional.empty();
        if (coming.size() < part.parts()) return;
        var whole = List.copyOf(coming);
        coming.clear();
        if (!isWhole(whole)) return;
        new OfficeFile(path).save(lines(whole));
        use(whole);
        log.info("{} procedures, list {}", ProcedureParts.joined(whole).size(), rev);
    }

    private static byte[] lines(List<ProcedurePart> parts) {
        var lines = new ByteArrayOutputStream();
        for (var part : parts) {
            lines.writeBytes(Wire.write(part, Instant.EPOCH));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
