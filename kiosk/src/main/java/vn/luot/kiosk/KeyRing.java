package vn.luot.kiosk;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.Invitation.Answer;
import vn.luot.link.Credential;
import vn.luot.wire.DeviceId;

/// The device's own key for every connection; while it has none but a code, the code is brought to
/// the hub first. Used by the link's own thread.
final class KeyRing implements Supplier<Optional<Credential>> {
    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    private final OwnKey key;
    private final DeviceId device;
    private Optional<Invitation> invitation;

    KeyRing(KioskConfig config) {
        this.key = new OwnKey(config.data());
        this.device = config.device();
        this.invitation = config.invitation();
    }

    @Override
    public Optional<Credential> get() {
        var known = key.read();
        if (known.isPresent() || invitation.isEmpty()) return known;
        try {
            return bring(invitation.get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Credential> bring(Invitation code) throws InterruptedException {
        switch (code.bring(Optional.of(device))) {
            case Answer.Welcome(var admitted) -> {
                key.keep(admitted);
                log.info("this device has a key of its own now");
            }
            case Answer.Refused(var status) -> {
                log.error("the hub refuses the code ({}): make a new one", status);
                invitation = Optional.empty();
            }
            case Answer.Silence(var why) -> log.debug("the code waits: {}", why);
        }
        return key.read();
    }
}
