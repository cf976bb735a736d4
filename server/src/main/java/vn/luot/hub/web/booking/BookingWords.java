package vn.luot.hub.web.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Appointments;
import vn.luot.hub.queue.Booking;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.booking.BookingViews.Booked;
import vn.luot.hub.web.booking.BookingViews.Day;
import vn.luot.hub.web.booking.BookingViews.Own;
import vn.luot.hub.web.booking.BookingViews.Part;
import vn.luot.hub.web.booking.BookingViews.Qr;
import vn.luot.hub.web.booking.BookingViews.Service;
import vn.luot.hub.web.booking.BookingViews.Services;
import vn.luot.hub.web.booking.BookingViews.Time;
import vn.luot.hub.web.booking.BookingViews.Times;
import vn.luot.text.Formats;
import vn.luot.ticket.QrCode;
import vn.luot.wire.BookingCode;
import vn.luot.wire.ServiceCode;

/// What can be booked and what is booked, in a visitor's language.
final class BookingWords {
    private final Visit visit;
    private final Formats formats;
    private final Office office;
    private final OfficeConfig config;
    private final Instant now;

    BookingWords(Hall hall, Visit visit) {
        this.visit = visit;
        this.formats = new Formats(visit.language());
        this.office = hall.office();
        this.config = hall.config().get();
        this.now = hall.now();
    }

    Services services(OwnBookings own) {
        return new Services(
                config.hotline(),
                config.services().stream()
                        .filter(s -> offered().offers().containsKey(s.code()))
                        .map(s ->
                                new Service(
                                        s.code().value(),
                                        s.name().in(visit.language()),
                                        next(s.code())))
                        .toList(),
                own.expected().stream().map(this::own).toList());
    }

    private Own own(BookingCode code) {
        var booking = office.bookings().get(BookingId.of(code)).orElseThrow();
        var what = name(booking.service()) + " · " + formats.moment(booking.slot());
        return new Own(BookingCode.PATH + code.value(), code.toString(), what);
    }

    private String next(ServiceCode service) {
        return days().flatMap(day -> office.slots(service, day, now).stream())
                .filter(slot -> slot.free() > 0)
                .findFirst()
                .map(slot -> visit.text("booking.next-free", formats.moment(slot.at())))
                .orElseGet(() -> visit.text("booking.no-free"));
    }

    /// The days that can be booked, those left out on which nobody is served.
    private Stream<LocalDate> days() {
        return Rules.day(now).datesUntil(offered().lastDay(now).plusDays(1));
    }

    /// @param wanted the day whose times are shown; the first with a free place if absent
    Times times(ServiceCode service, Optional<LocalDate> wanted, Optional<String> refused) {
        var open = days().filter(day -> !office.slots(service, day, now).isEmpty()).toList();
        var shown =
                wanted.filter(open::contains)
                        .or(() -> open.stream().filter(day -> free(service, day) > 0).findFirst())
                        .or(() -> open.stream().findFirst());
        var address = "/book/" + service;
        return new Times(
                address,
                refused,
                open.stream()
                        .map(day -> day(service, day, shown.filter(day::equals).isPresent()))
                        .toList(),
                shown.map(formats::longDate),
                shown.map(day -> parts(service, day)).orElse(List.of()),
                visit.text("booking.length", offered().length(service).toMinutes()),
                visit.text(
                        "booking.window",
                        offered().before().toMinutes(),
                        offered().after().toMinutes()));
    }

    private int free(ServiceCode service, LocalDate day) {
        return office.slots(service, day, now).stream().mapToInt(Office.Slot::free).sum();
    }

    private Day day(ServiceCode service, LocalDate day, boolean shown) {
        var free = free(service, day);
        return new Day(
                "/book/" + service + "?day=" + day,
                formats.weekday(day.getDayOfWeek()),
                formats.date(day),
                free == 0 ? visit.text("booking.full") : visit.text("booking.free", free),
                free == 0,
                shown);
    }

    private List<Part> parts(ServiceCode service, LocalDate day) {
        var slots = office.slots(service, day, now);
        return Stream.of(
                        part("booking.morning", slots.stream().filter(s -> isMorning(s.at()))),
                        part("booking.afternoon", slots.stream().filter(s -> !isMorning(s.at()))))
                .filter(part -> !part.times().isEmpty())
                .toList();
    }

    private static boolean isMorning(Instant at) {
        return LocalTime.ofInstant(at, Rules.ZONE).isBefore(LocalTime.NOON);
    }

    private Part part(String key, Stream<Office.Slot> slots) {
        return new Part(
                visit.text(key),
                slots.map(slot ->
                                new Time(
                                        slot.at().toString(),
                                        formats.time(slot.at()),
                                        free(slot),
                                        slot.free() == 0))
                        .toList());
    }

    private String free(Office.Slot slot) {
        if (slot.free() > 0) return visit.text("booking.free", slot.free());
        return visit.text(offered().isTooSoon(slot.at(), now) ? "booking.over" : "booking.full");
    }

    Booked booked(BookingCode code, Booking booking) {
        var path = BookingCode.PATH + code.value();
        var open = booking.isExpected() && isOpen(booking);
        return new Booked(
                config.title().stream()
                        .map(words -> words.in(visit.language()))
                        .collect(Collectors.joining(" · ")),
                code.toString(),
                name(booking.service()),
                formats.moment(booking.slot()),
                state(booking),
                tone(booking),
                booking.isExpected() ? notes(booking) : List.of(),
                booking.isExpected()
                        ? Optional.of(qr(config.publicUrl() + path))
                        : Optional.empty(),
                booking.ticket().map(ticket -> "/t/" + ticket.token()),
                booking.isExpected(),
                open && offered().atPhone(),
                path,
                booking.isExpected() ? papers(booking.service()) : List.of(),
                config.hotline());
    }

    private boolean isOpen(Booking booking) {
        return !now.isBefore(offered().opens(booking.slot()))
                && !now.isAfter(offered().closes(booking.slot()));
    }

    private String state(Booking booking) {
        return switch (booking.state()) {
            case EXPECTED ->
                    isOpen(booking)
                            ? visit.text("booking.now")
                            : now.isAfter(booking.slot())
                                    ? visit.text("booking.missed")
                                    : visit.text(
                                            "booking.expected", formats.moment(booking.slot()));
            case ARRIVED ->
                    booking.ticket()
                            .flatMap(office::ticket)
                            .map(ticket -> visit.text("booking.arrived", ticket.number()))
                            .orElseGet(() -> visit.text("booking.arrived-before"));
            case CANCELLED -> visit.text("booking.cancelled");
            case MISSED -> visit.text("booking.missed");
        };
    }

    private String tone(Booking booking) {
        return switch (booking.state()) {
            case EXPECTED -> isOpen(booking) ? "go" : "wait";
            case ARRIVED -> "done";
            case CANCELLED, MISSED -> "over";
        };
    }

    private List<String> notes(Booking booking) {
        var notes = new ArrayList<String>();
        var calendar = office.rules().calendar();
        var day = Rules.day(booking.slot());
        if (!calendar.inSession(booking.slot()))
            notes.add(visit.text("booking.closed-then", formats.longDate(day)));
        else if (!offered().slots(booking.service(), day, calendar).contains(booking.slot()))
            notes.add(visit.text("booking.not-offered"));
        notes.add(
                visit.text(
                        "booking.check-in",
                        formats.time(offered().opens(booking.slot())),
                        formats.time(offered().closes(booking.slot()))));
        return notes;
    }

    private List<String> papers(ServiceCode service) {
        return config.services().stream()
                .filter(s -> s.code().equals(service))
                .flatMap(s -> Stream.of(s.papers().in(visit.language()).split(",\\s*", -1)))
                .filter(paper -> !paper.isBlank())
                .toList();
    }

    private static Qr qr(String address) {
        var code = QrCode.of(address);
        return new Qr(code.size(), code.path());
    }

    private Appointments offered() {
        return office.rules().appointments();
    }

    private String name(ServiceCode code) {
        return config.services().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .map(s -> s.name().in(visit.language()))
                .orElseGet(code::value);
    }
}
