package vn.luot.kiosk.outbox;

import java.io.IOException;
import java.nio.file.Path;
import vn.luot.wire.FromKiosk.HelpAsked;

/// A process that may write 4 kB to a file: fills its outbox, then gets more room and goes on.
final class FullDisk {
    private FullDisk() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        try (var outbox = Outbox.open(Path.of(arguments[0]), "full")) {
            fill(outbox);
            var me = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("prlimit", "--fsize=unlimited", "--pid", me).start().waitFor();
            outbox.add(Happenings.DAY, Happenings.stamp(), new HelpAsked());
            System.out.println("stored again, events " + outbox.pending());
        }
    }

    private static void fill(Outbox outbox) {
        for (int n = 0; n < 1000; n++) {
            try {
                outbox.add(Happenings.DAY, Happenings.stamp(), new HelpAsked());
            } catch (OutboxException e) {
                System.out.println(e.getMessage());
                return;
            }
        }
        throw new IllegalStateException("the disk never filled");
    }
}
