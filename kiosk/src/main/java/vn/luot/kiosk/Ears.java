package vn.luot.kiosk;

import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.link.HubTime;
import vn.luot.kiosk.panel.Input;
import vn.luot.wire.PrinterState;
import vn.luot.wire.TicketId;

/// Brings what the hardware reports to the inbox.
///
/// @param hasPrinter a device without a printer has nothing to say of one
record Ears(Inbox inbox, HubTime time, boolean hasPrinter) implements Hardware.Listener {
    @Override
    public void pressed(String button) {
        inbox.heard(new Input.Pressed(button, new TicketId(time.newId())));
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
