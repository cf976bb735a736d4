package vn.luot.kiosk.hardware;

import java.util.List;
import java.util.Optional;
import vn.luot.text.Words;

/// What the citizen looks at. Safe for use from any thread; returns at once.
public interface Screen {
    /// Replaces what is shown.
    void show(Page page);

    /// Everything on the screen at one moment, in every language.
    ///
    /// @param number the ticket number to show large, such as `A050`
    /// @param tiles every button with its words of this moment, in reading order; empty keeps those
    ///   shown before
    record Page(
            Kind kind,
            Words headline,
            Optional<String> number,
            List<Words> lines,
            List<Tile> tiles) {
        public Page {
            lines = List.copyOf(lines);
            tiles = List.copyOf(tiles);
        }

        public static Page of(Kind kind, Words headline) {
            return new Page(kind, headline, Optional.empty(), List.of(), List.of());
        }
    }

    /// What sort of moment it is; it decides the page's form, never its words.
    enum Kind {
        /// Waiting for somebody to choose.
        IDLE,
        /// A number is on its way.
        BUSY,
        /// A question: choose one of the lit buttons.
        ASK,
        /// The number is there; take the paper.
        DONE,
        /// The number is there, but no paper: remember it.
        NO_PAPER,
        /// No numbers now, or the rules refuse one.
        CLOSED,
        /// Thanks for a rating, help is coming.
        THANKS,
        /// Not ready: no configuration yet.
        STARTING
    }

    /// One button with its words.
    ///
    /// @param button the id that a press of it reports
    /// @param mark the letter of a service or the face of a rating, at most 2 characters
    /// @param expect what to expect, such as "chờ 7 lượt · 10–15 phút"
    /// @param tight the line is long or nearly full: shown as a warning
    record Tile(
            String button,
            Role role,
            String mark,
            Words label,
            Optional<Words> expect,
            boolean tight) {
        public static Tile of(String button, Role role, String mark, Words label) {
            return new Tile(button, role, mark, label, Optional.empty(), false);
        }
    }

    /// What a button is for.
    enum Role {
        SERVICE,
        PRIORITY,
        HELP,
        RATING
    }
}
