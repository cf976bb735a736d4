package vn.luot.hub;

import java.util.Optional;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.delivery.Delivery;
import vn.luot.hub.hooks.Hooks;
import vn.luot.hub.province.Upwards;
import vn.luot.hub.push.Push;

/// What follows what happens, each at its own pace.
///
/// @param push to phones, where the office has it
record After(
        Backups backups,
        Hooks hooks,
        Optional<Delivery> delivery,
        Optional<Push> push,
        ProvincePart province)
        implements AutoCloseable {
    void start() {
        backups.start();
        hooks.start();
        delivery.ifPresent(Delivery::start);
        push.ifPresent(Push::start);
        province.upwards().ifPresent(Upwards::start);
    }

    @Override
    public void close() {
        province.upwards().ifPresent(Upwards::close);
        push.ifPresent(Push::close);
        delivery.ifPresent(Delivery::close);
        hooks.close();
        backups.close();
    }
}
