package vn.luot.hub.web.booking;

import java.util.List;
import java.util.Optional;

/// What the pages of bookings say.
public final class BookingViews {
    private BookingViews() {}

    /// What can be booked, and what this browser has booked.
    public record Services(String hotline, List<Service> services, List<Own> own) {
        public Services {
            services = List.copyOf(services);
            own = List.copyOf(own);
        }
    }

    /// @param next the first free time in words, or that there is none
    public record Service(String code, String name, String next) {}

    /// @param code as people read it
    public record Own(String address, String code, String what) {}

    /// The times of one service on one day.
    ///
    /// @param refused why a time could not be booked just now
    public record Times(
            String address,
            Optional<String> refused,
            List<Day> days,
            Optional<String> day,
            List<Part> parts,
            String length,
            String window) {
        public Times {
            days = List.copyOf(days);
            parts = List.copyOf(parts);
        }
    }

    /// @param free in words
    /// @param shown whether its times stand below
    public record Day(
            String address,
            String weekday,
            String date,
            String free,
            boolean full,
            boolean shown) {}

    /// The times of a half of the day.
    public record Part(String name, List<Time> times) {
        public Part {
            times = List.copyOf(times);
        }
    }

    /// @param slot as the form sends it
    /// @param free in words
    public record Time(String slot, String clock, String free, boolean full) {}

    /// One booking.
    ///
    /// @param tone `go`, `wait`, `done` or `over`: how the sentence looks
    /// @param notes what else there is to know now
    /// @param ticket address of the ticket's page
    public record Booked(
            String office,
            String code,
            String service,
            String when,
            String state,
            String tone,
            List<String> notes,
            Optional<Qr> qr,
            Optional<String> ticket,
            boolean open,
            boolean mayArrive,
            String path,
            List<String> papers,
            String hotline) {
        public Booked {
            notes = List.copyOf(notes);
            papers = List.copyOf(papers);
        }
    }

    /// @param path the dark modules as an SVG path
    public record Qr(int size, String path) {}
}
