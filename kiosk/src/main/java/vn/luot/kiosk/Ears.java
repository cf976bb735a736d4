package vn.luot.kiosk;

import java.util.Arrays;
import java.util.List;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.link.HubTime;
import vn.luot.kiosk.panel.Input;
import vn.luot.kiosk.panel.Scan;
import vn.luot.text.Formats;
import vn.luot.wire.PrinterState;
import vn.luot.wire.TicketId;

/// Brings what the hardware reports to the inbox.
///
/// @param dossiers what codes of dossiers look like
/// @param hasPrinter a device without a printer has nothing to say of one
record Ears(Inbox inbox, HubTime time, boolean hasPrinter, List<String> dossiers)
        implements Hardware.Listener {
    @Override
    public void pressed(String button) {
        inbox.heard(new Input.Pressed(button, new TicketId(time.newId())));
    }

    @Override
    public void scanned(char[] line) {
        try {
            var today = time.now().at().atZone(Formats.ZONE).toLocalDate();
            var scan = Scan.of(line, dossiers, today);
            inbox.heard(new Input.Scanned(scan, new TicketId(time.newId())));
        } finally {
            Arrays.fill(line, '\0');
        }
    }

    @Override
    public void printerChanged(PrinterState state) {
        if (hasPrinter) inbox.heard(new Input.PrinterIs(state));
    }

    @Override
    public void networkCut(boolean cut) {
        inbox.networkCut(cut);
    }
}
