package vn.luot.kiosk.panel;

import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.PrinterState;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the kiosk was told last about everything round it.
///
/// @param hub whether the hub can be asked
/// @param printer absent until the printer has spoken
record Facts(
        Keys keys,
        Optional<OfficeCard> office,
        boolean hub,
        Optional<PrinterState> printer,
        Map<ServiceCode, QueueStatus> lines) {
    Facts {
        lines = Map.copyOf(lines);
    }

    Facts withOffice(OfficeCard card) {
        return new Facts(keys, Optional.of(card), hub, printer, lines);
    }

    Facts withHub(boolean there) {
        return new Facts(keys, office, there, printer, there ? lines : Map.of());
    }

    Facts withPrinter(PrinterState state) {
        return new Facts(keys, office, hub, Optional.of(state), lines);
    }

    Facts withLine(QueueStatus queue) {
        var next = new TreeMap<>(lines);
        next.put(queue.service(), queue);
        return new Facts(keys, office, hub, printer, next);
    }

    /// The number of the kiosk's own series.
    ///
    /// @throws IllegalStateException if nothing is configured yet
    int series() {
        return office.orElseThrow(() -> new IllegalStateException("no office yet")).series();
    }

    Optional<Key> key(String button) {
        return keys.of(button).or(() -> ofOffice(button));
    }

    private Optional<Key> ofOffice(String button) {
        return ofOffice()
                .filter(service -> button(service).equals(button))
                .findFirst()
                .map(Key.Service::new);
    }

    /// The buttons that take numbers.
    Set<String> services() {
        return Stream.concat(keys.services().stream(), ofOffice().map(Facts::button))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<ServiceCode> ofOffice() {
        return keys.offersEveryService()
                ? office.stream().flatMap(card -> card.services().stream()).map(ServiceCard::code)
                : Stream.empty();
    }

    private static String button(ServiceCode service) {
        return service.value().toLowerCase(Locale.ROOT);
    }

    boolean serves(ServiceCode service) {
        return office.stream()
                .flatMap(card -> card.services().stream())
                .anyMatch(s -> s.code().equals(service));
    }

    /// The class that one press of the priority button stands for: the office's first.
    Optional<PriorityCode> priority() {
        return office.filter(card -> !card.priorities().isEmpty())
                .map(card -> card.priorities().getFirst().code());
    }

    boolean paperOut() {
        return printer.filter(state -> state == PrinterState.PAPER_OUT).isPresent();
    }

    boolean canPrint() {
        return printer.filter(state -> !state.canPrint()).isEmpty();
    }
}
