package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.wire.FromHub.DeskStatus;
import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.PriorityCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.PrinterState;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketNumber;

/// What the kiosk was told last about everything round it.
///
/// @param hub whether the hub can be asked
/// @param printer absent until the printer has spoken
/// @param desk the desk the device stands at
/// @param hubSince when the hub came or went last, by the monotonic clock
record Facts(
        Keys keys,
        Optional<OfficeCard> office,
        boolean hub,
        Optional<PrinterState> printer,
        Map<ServiceCode, QueueStatus> lines,
        Optional<DeskStatus> desk,
        Duration hubSince) {
    Facts {
        lines = Map.copyOf(lines);
    }

    Facts withOffice(OfficeCard card) {
        return new Facts(keys, Optional.of(card), hub, printer, lines, desk, hubSince);
    }

    static Facts none(Keys keys) {
        return new Facts(
                keys,
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Duration.ZERO);
    }

    Facts withHub(boolean there, Duration mono) {
        return new Facts(
                keys,
                office,
                there,
                printer,
                there ? lines : Map.of(),
                desk,
                there == hub ? hubSince : mono);
    }

    /// Of all desks only the device's own matters.
    Facts withDesk(DeskStatus status) {
        if (keys.desk().filter(status.desk()::equals).isEmpty()) return this;
        return new Facts(keys, office, hub, printer, lines, Optional.of(status), hubSince);
    }

    /// What the hub answered to a key, before its sign says the same.
    Facts withTicket(Optional<TicketNumber> ticket) {
        var now =
                desk.map(d ->
                        new DeskStatus(
                                d.desk(),
                                d.state(),
                                ticket,
                                ticket.equals(d.ticket()) && d.priority(),
                                d.until()));
        return new Facts(keys, office, hub, printer, lines, now, hubSince);
    }

    /// The desk's state while it can be believed: an old number on a sign lies.
    Optional<DeskStatus> deskAt(Duration mono) {
        var lost = !hub && mono.minus(hubSince).compareTo(keys.signLasts()) >= 0;
        return lost ? Optional.empty() : desk;
    }

    /// The class that an age alone puts somebody into.
    Optional<PriorityCode> priorityAt(int age) {
        return office.stream()
                .flatMap(card -> card.priorities().stream())
                .filter(one -> one.fromAge().filter(from -> age >= from).isPresent())
                .map(PriorityCard::code)
                .findFirst();
    }

    Facts withPrinter(PrinterState state) {
        return new Facts(keys, office, hub, Optional.of(state), lines, desk, hubSince);
    }

    Facts withLine(QueueStatus queue) {
        var next = new TreeMap<>(lines);
        next.put(queue.service(), queue);
        return new Facts(keys, office, hub, printer, next, desk, hubSince);
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

    /// The buttons that print a number again.
    Set<String> reprints() {
        return keys.reprints();
    }

    boolean paperOut() {
        return printer.filter(state -> state == PrinterState.PAPER_OUT).isPresent();
    }

    boolean canPrint() {
        return printer.filter(state -> !state.canPrint()).isEmpty();
    }
}
