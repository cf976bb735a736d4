package vn.luot.wire;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.luot.text.Language;
import vn.luot.text.Language.Parent;
import vn.luot.text.Languages;
import vn.luot.text.Words;

/// What a device must know of its office to print numbers alone. Days are kept in their order, so
/// that the same card is always the same bytes.
///
/// @param title the lines at the top of the ticket, such as the centre's and the ward's name
/// @param ticketPage address before a ticket's token, such as `http://hub:8080/t/`
/// @param series the device's own number series, 1 to 99
/// @param numbers when numbers are given, for each day of the week; a missing day is closed
/// @param holidays days on which no numbers are given
/// @param ticket absent if the office wants its tickets as they usually are
/// @param booking whether people come with a time they have booked; absent if not
/// @param packs languages spoken besides the complete ones; absent if there are none
/// @param themes days with a name of their own; absent if there are none
public record OfficeCard(
        List<Words> title,
        String hotline,
        String ticketPage,
        int series,
        List<ServiceCard> services,
        List<PriorityCard> priorities,
        Map<DayOfWeek, List<Window>> numbers,
        Set<LocalDate> holidays,
        Optional<TicketStyle> ticket,
        Optional<Boolean> booking,
        Optional<List<LanguageCard>> packs,
        Optional<List<ThemeCard>> themes) {
    public OfficeCard {
        title = List.copyOf(title);
        services = List.copyOf(services);
        priorities = List.copyOf(priorities);
        var days = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        numbers.forEach((day, windows) -> days.put(day, List.copyOf(windows)));
        numbers = Collections.unmodifiableMap(days);
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
        packs = packs.map(List::copyOf);
        themes = themes.map(List::copyOf);
    }

    public OfficeCard(
            List<Words> title,
            String hotline,
            String ticketPage,
            int series,
            List<ServiceCard> services,
            List<PriorityCard> priorities,
            Map<DayOfWeek, List<Window>> numbers,
            Set<LocalDate> holidays) {
        this(
                title,
                hotline,
                ticketPage,
                series,
                services,
                priorities,
                numbers,
                holidays,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same card for an office that speaks these languages.
    public OfficeCard speaking(Languages languages) {
        return new OfficeCard(
                title,
                hotline,
                ticketPage,
                series,
                services,
                priorities,
                numbers,
                holidays,
                ticket,
                booking,
                Optional.of(languages.packs().stream().map(LanguageCard::of).toList())
                        .filter(cards -> !cards.isEmpty()),
                themes);
    }

    /// The languages in which the device speaks.
    public Languages languages() {
        return new Languages(
                packs.stream().flatMap(List::stream).map(LanguageCard::language).toList());
    }

    /// Whether somebody may come with a code.
    public boolean takesBookings() {
        return booking.orElse(false);
    }

    /// The names of a day, such as "Ngày thứ Tư trực tuyến".
    public List<Words> themes(LocalDate day) {
        return themes.stream()
                .flatMap(List::stream)
                .filter(theme -> theme.isOn(day))
                .map(ThemeCard::name)
                .toList();
    }

    /// How this office's tickets look.
    public TicketStyle style() {
        return ticket.orElse(TicketStyle.USUAL);
    }

    /// One service as the device shows and prints it.
    ///
    /// @param desks the desks that serve it, for the line "Quầy phục vụ"
    /// @param papers what to have ready
    /// @param usualMinutes how long one visit usually takes
    /// @param group what a screen shows it under where there are too many for one page
    /// @param pictogram name of a drawing, such as `land`; a device shows those that it has
    public record ServiceCard(
            ServiceCode code,
            Words name,
            List<String> desks,
            Words papers,
            int usualMinutes,
            Optional<Words> group,
            Optional<String> pictogram) {
        public ServiceCard {
            desks = List.copyOf(desks);
        }

        public ServiceCard(
                ServiceCode code, Words name, List<String> desks, Words papers, int usualMinutes) {
            this(code, name, desks, papers, usualMinutes, Optional.empty(), Optional.empty());
        }
    }

    /// A language as far as a device needs it.
    ///
    /// @param parent `vi` or `en`: what it stands on
    /// @param words by key
    public record LanguageCard(String tag, String name, String parent, Map<String, String> words) {
        /// Keys of what people see at a device begin with one of these.
        private static final Set<String> PARTS =
                Set.of("common", "kiosk", "touch", "procedure", "refused");

        public LanguageCard {
            words = Collections.unmodifiableMap(new TreeMap<>(words));
        }

        static LanguageCard of(Language language) {
            var words = new TreeMap<>(language.words());
            words.keySet().removeIf(key -> !PARTS.contains(key.split("\\.", 2)[0]));
            var parent = language.parent().language().tag();
            return new LanguageCard(language.tag(), language.ownName(), parent, words);
        }

        Language language() {
            var english = parent.equals(Language.EN.tag());
            return new Language(tag, name, english ? Parent.EN : Parent.VI, words);
        }
    }

    /// Days with a name of their own, kept in their order.
    ///
    /// @param days each week
    /// @param dates once
    public record ThemeCard(Words name, Set<DayOfWeek> days, Set<LocalDate> dates) {
        public ThemeCard {
            days = Collections.unmodifiableSet(new TreeSet<>(days));
            dates = Collections.unmodifiableSet(new TreeSet<>(dates));
        }

        public boolean isOn(LocalDate day) {
            return days.contains(day.getDayOfWeek()) || dates.contains(day);
        }
    }

    /// One class of people who come first.
    ///
    /// @param fromAge the age in full years that alone puts somebody into it
    public record PriorityCard(PriorityCode code, Words name, Optional<Integer> fromAge) {
        public PriorityCard(PriorityCode code, Words name) {
            this(code, name, Optional.empty());
        }
    }

    /// From `from` (included) to `to` (not included), office time.
    public record Window(LocalTime from, LocalTime to) {
        public Window {
            if (!from.isBefore(to))
                throw new IllegalArgumentException(
                        "window ends before it begins: " + from + "-" + to);
        }
    }
}
