package vn.luot.hub.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard.ThemeCard;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.ServiceCode;

/// What hangs in the hall: screens, the zones their loudspeakers reach, and days with a name of
/// their own.
///
/// @param displays none means one screen of everything
public record HallSpec(List<Display> displays, List<SoundZone> zones, List<ThemeDay> themes) {
    /// One screen of everything, which speaks.
    public static final HallSpec USUAL = new HallSpec(List.of(), List.of(), List.of());

    public HallSpec {
        displays = List.copyOf(displays);
        zones = List.copyOf(zones);
        themes = List.copyOf(themes);
    }

    public Optional<Display> display(String id) {
        return displays.stream().filter(display -> display.id().equals(id)).findFirst();
    }

    public Optional<SoundZone> zone(String id) {
        return zones.stream().filter(zone -> zone.id().equals(id)).findFirst();
    }

    /// The names of a day, such as "Ngày thứ Tư trực tuyến".
    public List<Words> themes(LocalDate day) {
        return themes.stream().filter(theme -> theme.isOn(day)).map(ThemeDay::name).toList();
    }

    /// The named days as kiosks are told them.
    ///
    /// @param today dates before it are left out
    List<ThemeCard> cards(LocalDate today) {
        return themes.stream().map(theme -> theme.from(today)).toList();
    }

    /// How a screen arranges its desks.
    public enum Layout {
        /// By how many there are.
        AUTO,
        /// One below the other.
        LIST,
        /// All at once as small signs.
        GRID,
        /// As small signs, a part after the other.
        ZONES,
        /// For a screen that stands upright.
        PORTRAIT
    }

    /// One screen.
    ///
    /// @param services of whose tickets it shows the calls
    /// @param desks whose calls it shows whatever the service; with no services either, it shows
    ///   everything
    /// @param zone of whose loudspeakers it is one; without, it speaks for itself
    /// @param media folder with its pictures and videos, below the hub's folder of them
    public record Display(
            String id,
            Words name,
            Set<ServiceCode> services,
            Set<DeskId> desks,
            Layout layout,
            Optional<String> zone,
            boolean sound,
            Optional<String> media) {
        public Display {
            services = Set.copyOf(services);
            desks = Set.copyOf(desks);
        }

        /// The screen of an office that names none.
        public static Display ofEverything(String id, Words name) {
            return new Display(
                    id,
                    name,
                    Set.of(),
                    Set.of(),
                    Layout.AUTO,
                    Optional.empty(),
                    true,
                    Optional.empty());
        }

        /// The same, but it only shows.
        public Display withoutSound() {
            return new Display(id, name, services, desks, layout, zone, false, media);
        }

        /// Whether a call of this service to this desk stands on it.
        public boolean shows(ServiceCode service, DeskId desk) {
            return isOfEverything() || services.contains(service) || desks.contains(desk);
        }

        /// Whether a desk stands on it.
        public boolean shows(DeskSpec desk) {
            return isOfEverything()
                    || desks.contains(desk.id())
                    || desk.services().stream().anyMatch(services::contains);
        }

        /// Whether somebody who waits for this service may be called on it.
        public boolean serves(ServiceCode service, OfficeConfig office) {
            return isOfEverything()
                    || services.contains(service)
                    || office.desks().stream()
                            .filter(desk -> desks.contains(desk.id()))
                            .anyMatch(desk -> desk.services().contains(service));
        }

        private boolean isOfEverything() {
            return services.isEmpty() && desks.isEmpty();
        }
    }

    /// A part of the house where one voice is heard at a time.
    ///
    /// @param volume in percent, where `volumes` say nothing else
    /// @param chime whether two tones come before each call
    /// @param speakers displays that speak for it, the first that is there; none means the display
    ///   that was there first
    public record SoundZone(
            String id,
            Words name,
            int volume,
            List<Loudness> volumes,
            boolean chime,
            List<String> speakers) {
        public SoundZone {
            volumes = List.copyOf(volumes);
            speakers = List.copyOf(speakers);
        }

        /// How loud it is, in percent.
        public int volume(LocalTime time) {
            return volumes.stream()
                    .filter(at -> !time.isBefore(at.time().from()) && time.isBefore(at.time().to()))
                    .findFirst()
                    .map(Loudness::percent)
                    .orElse(volume);
        }
    }

    /// How loud it is at a time of day.
    public record Loudness(Window time, int percent) {}

    /// Days with a name of their own.
    ///
    /// @param days each week
    /// @param dates once
    public record ThemeDay(Words name, Set<DayOfWeek> days, Set<LocalDate> dates) {
        public ThemeDay {
            days = Set.copyOf(days);
            dates = Set.copyOf(dates);
        }

        boolean isOn(LocalDate day) {
            return days.contains(day.getDayOfWeek()) || dates.contains(day);
        }

        ThemeCard from(LocalDate today) {
            var next =
                    dates.stream().filter(day -> !day.isBefore(today)).collect(Collectors.toSet());
            return new ThemeCard(name, days, next);
        }
    }
}
