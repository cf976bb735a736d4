package vn.luot.hub.web.devices;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import vn.luot.hub.accounts.DeviceKeys;
import vn.luot.hub.accounts.DeviceKeys.Code;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Admission;
import vn.luot.hub.queue.Command;
import vn.luot.link.Authority;
import vn.luot.wire.Admitted;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;

/// Lets devices in and shows them the door, each step with who and when in the journal: what cannot
/// be written there gives no right. Safe for use from any thread; waits for the disk.
public final class Admissions {
    private final OfficeId office;
    private final DeviceKeys keys;
    private final Engine engine;
    private final Consumer<DeviceId> dismiss;
    private final Optional<Authority> authority;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /// @param dismiss ends a device's connections
    /// @param authority who signs for this hub
    public Admissions(
            OfficeId office,
            DeviceKeys keys,
            Engine engine,
            Consumer<DeviceId> dismiss,
            Optional<Authority> authority) {
        this.office = office;
        this.keys = keys;
        this.engine = engine;
        this.dismiss = dismiss;
        this.authority = authority;
    }

    DeviceKeys keys() {
        return keys;
    }

    Optional<Authority> authority() {
        return authority;
    }

    /// What is typed at a device: the code, and the seal of the hub it shall be brought to.
    String typed(Code code) {
        return authority.map(a -> code.text() + "." + a.seal()).orElse(code.text());
    }

    Code invite(DeviceId device, Actor by) {
        note(device, Admission.INVITED, by);
        return keys.invite(device);
    }

    /// @param wanted who it says it is; a code for another device stays good
    Optional<Admitted> enrol(String code, Optional<DeviceId> wanted) {
        oneAtATime.lock();
        try {
            return keys.deviceOf(code)
                    .filter(device -> wanted.isEmpty() || wanted.get().equals(device))
                    .flatMap(device -> enrol(code, device));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Optional<Admitted> enrol(String code, DeviceId device) {
        note(device, Admission.ENROLLED, new Actor.Device(device));
        var pem = authority.map(Authority::pem);
        var admitted = keys.redeem(code).map(secret -> new Admitted(office, device, secret, pem));
        dismiss.accept(device);
        return admitted;
    }

    /// First the door, then the book: a full disk keeps no thief inside.
    void revoke(DeviceId device, Actor by) {
        if (!keys.revoke(device)) return;
        dismiss.accept(device);
        note(device, Admission.REVOKED, by);
    }

    private void note(DeviceId device, Admission step, Actor by) {
        engine.submit(new Command.NoteAdmission(device, step), by).join();
    }
}
