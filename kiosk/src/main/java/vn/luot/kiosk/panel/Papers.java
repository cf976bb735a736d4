package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Tickets and their paper: those at the printer, and those that have none. Immutable.
///
/// @param missing in the order their numbers were taken
record Papers(Map<TicketId, Slip> printing, List<Missing> missing) {
    static final Papers NONE = new Papers(Map.of(), List.of());

    Papers {
        printing = Map.copyOf(printing);
        missing = List.copyOf(missing);
    }

    Optional<Slip> atPrinter(TicketId ticket) {
        return Optional.ofNullable(printing.get(ticket));
    }

    Papers printing(Slip slip) {
        var next = new TreeMap<>(printing);
        next.put(slip.ticket(), slip);
        return new Papers(next, without(slip.ticket()));
    }

    Papers printed(TicketId ticket) {
        var next = new TreeMap<>(printing);
        next.remove(ticket);
        return new Papers(next, without(ticket));
    }

    Papers missing(Missing one) {
        var others = without(one.slip().ticket());
        return new Papers(
                printed(one.slip().ticket()).printing,
                Stream.concat(others.stream(), Stream.of(one)).toList());
    }

    /// Numbers that can be had again now, the earliest first.
    List<Missing> offers() {
        return missing.stream().filter(Missing::isOffered).toList();
    }

    Optional<Missing> offer(TicketNumber number) {
        return offers().stream().filter(one -> one.number().equals(number)).findFirst();
    }

    List<Missing> over(Duration mono) {
        return missing.stream().filter(one -> one.isOver(mono)).toList();
    }

    Papers at(Duration mono, boolean canPrint) {
        var next =
                missing.stream()
                        .filter(Predicate.not(one -> one.isOver(mono)))
                        .map(one -> one.whenPrinterCan(canPrint, mono))
                        .toList();
        return next.equals(missing) ? this : new Papers(printing, next);
    }

    private List<Missing> without(TicketId ticket) {
        return missing.stream().filter(one -> !one.slip().ticket().equals(ticket)).toList();
    }
}
