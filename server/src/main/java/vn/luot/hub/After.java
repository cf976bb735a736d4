package vn.luot.hub;

import java.util.Optional;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.delivery.Delivery;
import vn.luot.hub.hooks.Hooks;

/// What follows what happens, each at its own pace.
record After(Backups backups, Hooks hooks, Optional<Delivery> delivery) {
    void start() {
        backups.start();
        hooks.start();
        delivery.ifPresent(Delivery::start);
    }
}
