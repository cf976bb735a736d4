package vn.luot.kiosk.hardware;

import java.util.List;
import java.util.Optional;
import vn.luot.kiosk.check.SelfTest;
import vn.luot.procedure.ProcedureIndex;
import vn.luot.text.Languages;
import vn.luot.text.Words;
import vn.luot.wire.OfficeCard.ThemeCard;
import vn.luot.wire.Pictogram;

/// What the citizen looks at. Safe for use from any thread; returns at once.
public interface Screen {
    /// What a touch screen reports, as of a button, when the citizen has seen enough.
    String DONE = "done";

    /// What a touch screen reports, as of a button, when the citizen needs more time.
    String MORE_TIME = "more-time";

    /// Replaces what is shown.
    void show(Page page);

    /// Shows how a self-test stands; empty when none runs any more.
    default void showTest(Optional<SelfTest> test) {
        // a device without a page shows none
    }

    /// What citizens can look up from now on.
    default void procedures(ProcedureIndex index) {
        // a device without a page shows none
    }

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
            List<Tile> tiles,
            Frame frame) {
        public Page {
            lines = List.copyOf(lines);
            tiles = List.copyOf(tiles);
        }

        public Page(
                Kind kind,
                Words headline,
                Optional<String> number,
                List<Words> lines,
                List<Tile> tiles) {
            this(kind, headline, number, lines, tiles, Frame.NONE);
        }

        public static Page of(Kind kind, Words headline) {
            return new Page(kind, headline, Optional.empty(), List.of(), List.of());
        }
    }

    /// What stands round a page.
    ///
    /// @param title the office's lines, the last one the most particular; empty before it is known
    /// @param training nothing here counts
    /// @param passing the moment goes away by itself: it may be sent away, or kept longer
    /// @param pages where phones find the office, such as `http://hub:8080`
    /// @param bookings whether people come with a time they have booked
    /// @param languages to choose from
    /// @param themes days with a name of their own
    record Frame(
            List<Words> title,
            boolean training,
            boolean passing,
            Optional<String> pages,
            boolean bookings,
            Languages languages,
            List<ThemeCard> themes) {
        public static final Frame NONE =
                new Frame(
                        List.of(),
                        false,
                        false,
                        Optional.empty(),
                        false,
                        Languages.COMPLETE,
                        List.of());

        public Frame {
            title = List.copyOf(title);
            themes = List.copyOf(themes);
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
        /// A question to be answered with yes, which is the one lit button, or no.
        AGAIN,
        /// The number is there; take the paper.
        DONE,
        /// The number is there, but no paper: remember it.
        NO_PAPER,
        /// No numbers now.
        CLOSED,
        /// The rules refuse this one number.
        REFUSED,
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
    /// @param group what it is found under where there are too many for one page
    /// @param pictogram for who reads slowly or not at all
    record Tile(
            String button,
            Role role,
            String mark,
            Words label,
            Optional<Words> expect,
            boolean tight,
            Optional<Words> group,
            Optional<Pictogram> pictogram) {
        public Tile(
                String button,
                Role role,
                String mark,
                Words label,
                Optional<Words> expect,
                boolean tight) {
            this(button, role, mark, label, expect, tight, Optional.empty(), Optional.empty());
        }

        public static Tile of(String button, Role role, String mark, Words label) {
            return new Tile(button, role, mark, label, Optional.empty(), false);
        }
    }

    /// What a button is for.
    enum Role {
        SERVICE,
        PRIORITY,
        HELP,
        /// Prints a number again.
        REPRINT,
        RATING,
        /// An officer's key.
        DESK,
        /// Lets others pass with the ticket just scanned.
        POSTPONE
    }
}
