package vn.luot.hub.web.api;

import java.util.Optional;
import vn.luot.hub.queue.Why;
import vn.luot.wire.TicketNumber;

/// Why a ticket was called.
///
/// @param words one sentence in the caller's language
/// @param headStartMinutes how far its place is before its arrival
/// @param passed the first of the earlier comers it went before
record WhyView(
        Why.Basis basis, String words, long headStartMinutes, Optional<TicketNumber> passed) {
    static WhyView of(Why why, String words) {
        return new WhyView(why.basis(), words, why.headStart().toMinutes(), why.passed());
    }
}
