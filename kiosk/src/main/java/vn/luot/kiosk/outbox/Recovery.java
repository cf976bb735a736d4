package vn.luot.kiosk.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.outbox.Records.Contents;

/// Makes the file whole before it is used: a torn end is cut off, a damaged file is set aside and
/// what can be read of it carried over into a new epoch.
///
/// Wherever a record may have been lost, the kiosk's own numbers jump, so that none comes twice;
/// without any state, which may have stood for all that was acknowledged, beyond a whole day's.
///
/// @param path the outbox's file
/// @param newEpoch the epoch of a new or a rescued file
record Recovery(Path path, String newEpoch) {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    /// No record of an event is shorter.
    private static final int SHORTEST_EVENT = 100;

    /// More own numbers of one prefix than a kiosk gives in a day alone.
    static final int BEYOND_A_DAY = 500;

    void run() throws IOException {
        if (!Files.exists(path)) {
            LogFile.replace(path, List.of(new Entry.State(Memory.empty(newEpoch))));
            return;
        }
        var contents = Records.read(Files.readAllBytes(path));
        if (contents.unreadable() == 0 && beginsWithState(contents)) return;
        if (contents.isTornOnly() && beginsWithState(contents)) cut(contents);
        else rescue(contents);
    }

    private static boolean hasState(Contents contents) {
        return contents.found().stream().anyMatch(found -> found.entry() instanceof Entry.State);
    }

    private static boolean beginsWithState(Contents contents) {
        return !contents.found().isEmpty()
                && contents.found().getFirst().entry() instanceof Entry.State;
    }

    private void cut(Contents contents) throws IOException {
        log.warn(
                "outbox {}: {} bytes of an unfinished record cut off its end",
                path,
                contents.unreadable());
        var memory = memory(contents).afterLosing(1);
        try (var file = LogFile.open(path)) {
            file.cut(contents.readableEnd());
            file.append(Entry.bytes(new Entry.State(memory)));
        }
    }

    private void rescue(Contents contents) throws IOException {
        var aside = aside();
        Files.copy(path, aside);
        var memory = memory(contents);
        var lost = hasState(contents) ? contents.unreadable() / SHORTEST_EVENT + 1 : BEYOND_A_DAY;
        var entries =
                new Renewal(newEpoch).entries(memory.afterLosing(lost), pending(contents, memory));
        LogFile.replace(path, entries);
        log.error(
                "outbox {} was damaged ({} bytes unreadable): {} events carried over, the old file"
                        + " is kept as {}",
                path,
                contents.unreadable(),
                entries.size() - 2,
                aside);
    }

    private static Memory memory(Contents contents) {
        var memory = Memory.empty("");
        for (var found : contents.found()) memory = memory.after(found.entry());
        return memory;
    }

    /// The hub knows again by its id what it has already; without a cursor it hears all.
    private List<Entry.Event> pending(Contents contents, Memory memory) {
        try (var cursor = Cursor.open(path.resolveSibling(Outbox.CURSOR), memory.epoch())) {
            var upto = Math.max(cursor.upto(), memory.upto());
            return contents.eventsAfter(upto);
        }
    }

    private Path aside() {
        int n = 1;
        while (Files.exists(damaged(n))) n++;
        return damaged(n);
    }

    private Path damaged(int n) {
        return path.resolveSibling(path.getFileName() + ".damaged-" + n);
    }
}
