package vn.luot.hub.web.display;

import java.util.List;
import java.util.Optional;

/// Everything the hall's screen shows at one moment, in one language.
///
/// @param hero the newest call; absent when nobody is called or served
/// @param last the calls before it, newest first, each ticket once
public record HallView(
        Head head,
        Optional<Hero> hero,
        Welcome welcome,
        List<Called> last,
        Desks desks,
        Foot foot) {
    public HallView {
        last = List.copyOf(last);
    }

    /// @param clock such as `08:34`
    /// @param theme the day's own name; empty on most days
    public record Head(String title, String lead, String clock, String date, String theme) {}

    /// @param times such as "Gọi lần 2"; absent at the first call
    /// @param fresh whether it came in just now
    public record Hero(
            String number, String desk, boolean priority, Optional<String> times, boolean fresh) {}

    /// What stands in the hero's place when nobody is called.
    public record Welcome(String title, List<String> lines) {
        public Welcome {
            lines = List.copyOf(lines);
        }
    }

    public record Called(String number, String desk) {}

    /// @param look `list`, `grid` or `dense`
    /// @param upright one below the other, whatever the screen
    /// @param zones shown one after the other
    public record Desks(String look, boolean upright, List<Zone> zones) {
        public Desks {
            zones = List.copyOf(zones);
        }
    }

    /// Desks that are shown together.
    public record Zone(String name, List<Row> rows) {
        public Zone {
            rows = List.copyOf(rows);
        }
    }

    /// One desk.
    ///
    /// @param sign its number, or what else its sign says
    /// @param number whom it calls or serves; absent if nobody
    /// @param state what it says in place of a number
    /// @param kind `busy`, `idle`, `paused` or `closed`
    /// @param now whether its ticket is the hero
    public record Row(
            String sign,
            String services,
            String line,
            Optional<String> number,
            String state,
            String kind,
            boolean priority,
            boolean now) {}

    /// @param missed such as `A041 · C009`; absent if nobody was missed
    public record Foot(Optional<String> missed, List<String> notices, String hotline) {
        public Foot {
            notices = List.copyOf(notices);
        }
    }

    /// Where a page that speaks asks what to say.
    ///
    /// @param newest the newest call there is: the page asks again when it changes
    public record Speak(String ask, long newest) {}
}
