package vn.luot.hub.office;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.luot.hub.queue.Appointments;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Rules.Limits;
import vn.luot.text.NumberWords.Reading;
import vn.luot.text.NumberWords.Region;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.PriorityCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.OfficeId;
import vn.luot.wire.Pictogram;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketStyle;

/// Everything one office decides for itself: the content of its YAML file.
///
/// @param title lines at the top of ticket and screens, such as the centre's and the ward's name
/// @param publicUrl the address under which phones reach the hub, such as `http://10.0.0.5:8080`
/// @param notices lines for the hall's ticker
/// @param ticket how its tickets look
/// @param webhooks other programs that are told what happens here; usually none
/// @param objectives what it wants to reach, in whole percent; usually none
/// @param hall its screens and loudspeakers; usually one screen of everything
/// @param appointments what can be booked; usually nothing
/// @param agencies whose services it gives; none where all are its own
public record OfficeConfig(
        OfficeId id,
        List<Words> title,
        String hotline,
        String publicUrl,
        Voice voice,
        List<Service> services,
        List<DeskSpec> desks,
        List<Priority> priorities,
        CallRule callRule,
        Calendar calendar,
        Limits limits,
        List<Words> notices,
        TicketStyle ticket,
        List<Webhook> webhooks,
        Map<Objective, Integer> objectives,
        HallSpec hall,
        Appointments appointments,
        List<Agency> agencies) {
    public OfficeConfig {
        title = List.copyOf(title);
        services = List.copyOf(services);
        desks = List.copyOf(desks);
        priorities = List.copyOf(priorities);
        notices = List.copyOf(notices);
        webhooks = List.copyOf(webhooks);
        objectives = Collections.unmodifiableSortedMap(new TreeMap<>(objectives));
        agencies = List.copyOf(agencies);
    }

    /// An office that tells nobody, has no objectives and no agencies, one screen of everything and
    /// takes no bookings.
    public OfficeConfig(
            OfficeId id,
            List<Words> title,
            String hotline,
            String publicUrl,
            Voice voice,
            List<Service> services,
            List<DeskSpec> desks,
            List<Priority> priorities,
            CallRule callRule,
            Calendar calendar,
            Limits limits,
            List<Words> notices,
            TicketStyle ticket) {
        this(
                id,
                title,
                hotline,
                publicUrl,
                voice,
                services,
                desks,
                priorities,
                callRule,
                calendar,
                limits,
                notices,
                ticket,
                List.of(),
                Map.of(),
                HallSpec.USUAL,
                Appointments.NONE,
                List.of());
    }

    /// The same office, reached by phones under another address.
    public OfficeConfig at(String address) {
        return new OfficeConfig(
                id,
                title,
                hotline,
                address,
                voice,
                services,
                desks,
                priorities,
                callRule,
                calendar,
                limits,
                notices,
                ticket,
                webhooks,
                objectives,
                hall,
                appointments,
                agencies);
    }

    public Optional<Agency> agency(Agency.Code code) {
        return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    /// What this means to the queue.
    public Rules rules() {
        var minutes = new LinkedHashMap<ServiceCode, Duration>();
        for (var service : services)
            minutes.put(service.code(), Duration.ofMinutes(service.usualMinutes()));
        var served = new LinkedHashMap<DeskId, Set<ServiceCode>>();
        for (var desk : desks) served.put(desk.id(), Set.copyOf(desk.services()));
        var classes = priorities.stream().map(Priority::code).collect(Collectors.toSet());
        return new Rules(minutes, served, classes, callRule, calendar, limits)
                .offering(appointments);
    }

    /// What a device must know to work alone.
    ///
    /// @param series the device's own number series
    /// @param today holidays before it, and more than a year after it, are left out
    public OfficeCard card(int series, LocalDate today) {
        return new OfficeCard(
                title,
                hotline,
                publicUrl + "/t/",
                series,
                services.stream().map(this::card).toList(),
                priorities.stream()
                        .map(p -> new PriorityCard(p.code(), p.name(), p.fromAge()))
                        .toList(),
                calendar.numbers(),
                calendar.holidays().stream()
                        .filter(day -> !calendar.workdays().contains(day))
                        .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(1)))
                        .collect(Collectors.toSet()),
                Optional.of(ticket).filter(style -> !style.equals(TicketStyle.USUAL)),
                Optional.of(true).filter(_ -> !appointments.offers().isEmpty()),
                Optional.empty(),
                Optional.of(hall.cards(today)).filter(themes -> !themes.isEmpty()));
    }

    private ServiceCard card(Service service) {
        var at =
                desks.stream()
                        .filter(desk -> desk.services().contains(service.code()))
                        .map(desk -> desk.id().value())
                        .toList();
        return new ServiceCard(
                service.code(),
                service.name(),
                at,
                service.papers(),
                service.usualMinutes(),
                service.group(),
                service.pictogram().map(Pictogram::key));
    }

    /// @param usualMinutes how long one visit usually takes
    /// @param papers what to have ready
    /// @param group what a touch screen shows it under where there are more than fit on one page
    /// @param agency whose it is, where the office gives services of several
    /// @param pictogram for who reads slowly or not at all
    public record Service(
            ServiceCode code,
            Words name,
            Words papers,
            int usualMinutes,
            Optional<Words> group,
            Optional<Agency.Code> agency,
            Optional<Pictogram> pictogram) {
        public Service(ServiceCode code, Words name, Words papers, int usualMinutes) {
            this(
                    code,
                    name,
                    papers,
                    usualMinutes,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /// @param name what the sign says, such as "Quầy 2"
    /// @param services what it serves by default
    public record DeskSpec(DeskId id, Words name, List<ServiceCode> services) {
        public DeskSpec {
            services = List.copyOf(services);
        }
    }

    /// A class of people who come first, with the text it rests on.
    ///
    /// @param fromAge the age in full years that alone puts somebody into it
    public record Priority(
            PriorityCode code, Words name, String basis, Optional<Integer> fromAge) {}

    /// How calls are read aloud.
    ///
    /// @param english whether English follows the Vietnamese
    public record Voice(Region region, Reading reading, boolean english) {
        /// What an office gets if it says nothing.
        public static final Voice DEFAULT = new Voice(Region.NORTH, Reading.AUTO, false);
    }
}
