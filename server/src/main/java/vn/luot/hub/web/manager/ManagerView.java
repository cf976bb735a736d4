package vn.luot.hub.web.manager;

import java.util.List;
import java.util.Optional;

/// What the manager's page says, all in words.
///
/// @param now the line of figures under the one thing to do
/// @param honesty how often people were called within the time they were told
public record ManagerView(
        Todo todo,
        String now,
        String honesty,
        List<Figure> figures,
        List<Line> lines,
        List<DeskRow> desks,
        Opinion opinion,
        List<Trouble> troubles) {
    public ManagerView {
        figures = List.copyOf(figures);
        lines = List.copyOf(lines);
        desks = List.copyOf(desks);
        troubles = List.copyOf(troubles);
    }

    /// The one thing to do, or that nothing is needed.
    ///
    /// @param urgent whether people wait too long
    public record Todo(String words, boolean urgent, Optional<Try> link) {
        /// Where to see what it would do.
        public record Try(String address, String words) {}
    }

    /// @param tone `ok`, `warn` or `bad`
    public record Figure(String value, String words, String tone) {}

    /// One service's line.
    ///
    /// @param minutes of whoever has waited longest; 0 if nobody waits
    /// @param longest the same in words
    public record Line(
            String service,
            int waiting,
            long minutes,
            String longest,
            String tone,
            String range,
            String desks) {
        private static final long SCALE_MINUTES = 60;

        /// Length of the bar on a scale of 60 minutes, 0..100.
        public long bar() {
            return Math.min(100, minutes * 100 / SCALE_MINUTES);
        }
    }

    /// @param ticket called or served there
    /// @param since how long the desk is in its state
    public record DeskRow(
            String desk, String state, String tone, Optional<String> ticket, String since) {}

    /// Satisfaction with what it takes to judge it.
    ///
    /// @param share empty below the smallest sample
    /// @param basis n, interval and response rate
    public record Opinion(Optional<String> share, String basis, List<Level> levels) {
        public Opinion {
            levels = List.copyOf(levels);
        }

        public record Level(int level, String words, int count, int percent) {}
    }

    /// Something that needs somebody.
    public record Trouble(String tone, String what, String words) {}
}
