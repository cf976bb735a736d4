package vn.luot.kiosk.hardware.pi;

import vn.luot.kiosk.hardware.PartException;

/// No GPIO lines: a device whose keys, scanner, sign and printer are all plugged in by USB, which
/// may be any computer.
record NoBoard() implements Board {
    @Override
    public Contact contact(String id, int line, Edges edges) {
        throw new PartException("button " + id + ": this machine has no GPIO lines");
    }

    @Override
    public Output output(String id, int line) {
        throw new PartException(id + ": this machine has no GPIO lines");
    }

    @Override
    public void close() {
        // nothing was taken
    }
}
