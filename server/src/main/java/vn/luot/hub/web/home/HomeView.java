package vn.luot.hub.web.home;

import java.util.List;
import java.util.Optional;

/// How the office is now, for anyone, in one language.
///
/// @param at the hub's time of this view, such as `08:34`
/// @param next when it opens again; absent while it is open
public record HomeView(
        List<String> title,
        boolean open,
        String at,
        Optional<String> hours,
        Optional<String> next,
        Figures figures,
        List<Line> lines) {
    public HomeView {
        title = List.copyOf(title);
        lines = List.copyOf(lines);
    }

    public record Figures(int waiting, long served, long openDesks, int desks) {}

    /// One service.
    ///
    /// @param desks those that serve it now, such as `1, 2`; empty if none is open
    /// @param range how long somebody would wait who came now
    public record Line(
            String code,
            String name,
            int waiting,
            Optional<String> range,
            String desks,
            String papers) {}
}
