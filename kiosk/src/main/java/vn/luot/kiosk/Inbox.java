package vn.luot.kiosk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.link.HubLink;
import vn.luot.kiosk.panel.Input;
import vn.luot.wire.FromHub.DeviceCommand.Order;

/// What waits for the loop. Safe for use from any thread; never blocks who brings something.
final class Inbox implements HubLink.Listener {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    /// More presses than these wait for nobody any more.
    private static final int MOST_PRESSES = 64;

    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();

    /// One thing to do.
    sealed interface Item {
        record Heard(Input input) implements Item {}

        record Ordered(Order order) implements Item {}

        record NetworkCut(boolean cut) implements Item {}

        /// Nothing after this is waited for.
        record End() implements Item {}
    }

    @Override
    public void heard(Input input) {
        if (input instanceof Input.Pressed && presses() >= MOST_PRESSES)
            log.warn("{} dropped: {} presses wait already", input, MOST_PRESSES);
        else items.add(new Item.Heard(input));
    }

    /// What the hub sent while the kiosk was away must not crowd out the people before it.
    private long presses() {
        return items.stream()
                .filter(item ->
                        item instanceof Item.Heard(var input) && input instanceof Input.Pressed)
                .count();
    }

    @Override
    public void ordered(Order order) {
        items.add(new Item.Ordered(order));
    }

    void networkCut(boolean cut) {
        items.add(new Item.NetworkCut(cut));
    }

    void end() {
        items.add(new Item.End());
    }

    /// Waits for the next item, so long at most.
    Optional<Item> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(items.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }
}
