package vn.luot.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.DeskProgram;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeId;

/// A sign and a rating box at every desk of a centre, each the whole program with a connection, an
/// outbox and a folder of its own, all in this process.
final class CentreDevices implements AutoCloseable {
    private final List<DeskProgram> signs = new ArrayList<>();
    private final Map<Integer, DeskProgram> boxes = new ConcurrentHashMap<>();
    private final Map<Integer, String> shown = new ConcurrentHashMap<>();
    private final Map<Integer, String> words = new ConcurrentHashMap<>();
    private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();

    CentreDevices(Rig rig, CentreOffice office, OfficeClock clock) {
        var of = new OfficeId(rig.api().office());
        for (var desk : office.desks().keySet()) {
            var stand =
                    new DeskProgram.Stand(
                            rig.folder().resolve("desks"), rig.broker(), of, DeskId.of(desk));
            signs.add(
                    new DeskProgram(
                            "sign-" + desk, "desk-sign", stand, clock, page -> shows(desk, page)));
            boxes.put(desk, new DeskProgram("box-" + desk, "rating-box", stand, clock, _ -> {}));
        }
    }

    int count() {
        return signs.size() + boxes.size();
    }

    private void shows(int desk, Screen.Page page) {
        var now = System.nanoTime();
        var number = page.number().orElse("");
        firstSeen.putIfAbsent(desk + " " + number, now);
        words.put(desk, page.headline().vi() + " " + number);
        shown.put(desk, number);
    }

    /// All that is to be read on a desk's sign.
    String words(int desk) {
        return words.getOrDefault(desk, "nothing");
    }

    /// What stands on a desk's sign: a number, or nothing.
    String shown(int desk) {
        return shown.getOrDefault(desk, "?");
    }

    /// When a number stood on a desk's sign first, as [System#nanoTime] goes.
    Optional<Long> firstSeen(int desk, String number) {
        return Optional.ofNullable(firstSeen.get(desk + " " + number));
    }

    void rate(int desk, int level) {
        Optional.ofNullable(boxes.get(desk)).orElseThrow().press("rate-" + level);
    }

    @Override
    public void close() {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            signs.forEach(sign -> hands.execute(sign::close));
            boxes.values().forEach(box -> hands.execute(box::close));
        }
    }
}
