package vn.luot.hub.push;

import vn.luot.text.Language;
import vn.luot.wire.TicketId;

/// A browser that is told of one ticket. Where it is told is personal: it stands in no log.
///
/// @param language of the page when its citizen asked for it
/// @param told what it knows
public record Subscription(TicketId ticket, Browser browser, Language language, Told told) {
    Subscription knowing(Told now) {
        return new Subscription(ticket, browser, language, now);
    }

    @Override
    public String toString() {
        return "Subscription of " + browser;
    }
}
