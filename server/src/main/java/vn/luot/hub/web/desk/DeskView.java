package vn.luot.hub.web.desk;

import java.util.List;
import java.util.Optional;

/// Everything an officer's page shows at one moment, in one language.
///
/// @param current whom the desk calls or serves
/// @param held put aside by this desk
/// @param missed called for one of its services and not come
/// @param undo what the desk did last, while it may be taken back
/// @param press stands for this view: who presses twice on it wants one number
public record DeskView(
        Bar bar,
        Main main,
        Optional<Current> current,
        Line line,
        List<Aside> held,
        List<Aside> missed,
        Targets targets,
        List<Choice> services,
        Optional<Undo> undo,
        String press,
        Around around) {
    public DeskView {
        held = List.copyOf(held);
        missed = List.copyOf(missed);
        services = List.copyOf(services);
    }

    /// What holds around the desk.
    ///
    /// @param fault whether what all desks work with is down
    /// @param help who knows that the desk called for help; absent if it did not
    /// @param codes whether codes of dossiers may be kept
    /// @param vain how many came to this desk today for a result that was not there
    /// @param many what the box says that keeps the rest of many dossiers for their own time
    public record Around(
            boolean fault, Optional<String> help, boolean codes, int vain, Optional<String> many) {}

    /// @param value names the deed for the form
    public record Undo(String value, String words) {}

    /// @param desk its id, as in addresses
    /// @param kind `ok` open, `warn` paused, `` closed
    /// @param at the hub's time of this view, such as `08:34`
    /// @param longest how long the first comer has waited; absent if nobody waits
    /// @param closable open or paused, without a ticket
    public record Bar(
            String desk,
            String name,
            String state,
            String kind,
            String at,
            int waiting,
            Optional<String> longest,
            boolean closable) {}

    /// The one main action, done by Enter.
    ///
    /// @param action last part of the address it is sent to
    public record Main(String action, String words) {}

    /// The ticket at the desk.
    ///
    /// @param serving false while it is still being called
    /// @param facts when it was taken, how long it waited
    public record Current(
            String id,
            String number,
            String service,
            Optional<String> priority,
            String facts,
            boolean serving,
            Timer timer,
            Purposes purposes,
            Brought brought) {}

    /// What comes with the ticket.
    ///
    /// @param dossiers how many are to be handled, as far as known, else 1
    /// @param notes what the citizen was told, and what the desk before wrote
    public record Brought(int dossiers, List<String> notes) {
        public Brought {
            notes = List.copyOf(notes);
        }
    }

    /// @param seconds since it was called, or since service began
    /// @param usual how long one visit usually takes, in seconds
    /// @param kind `ok`, `warn` beyond the usual, `bad` beyond twice
    public record Timer(long seconds, String shown, long usual, String words, String kind) {}

    /// What the visit was for, one digit each.
    public record Purposes(List<Choice> choices) {
        public Purposes {
            choices = List.copyOf(choices);
        }
    }

    /// Something to choose.
    ///
    /// @param key the digit that presses it, empty if none
    public record Choice(String value, String words, String key, boolean chosen) {}

    /// Who waits for this desk.
    ///
    /// @param why why the first is next
    /// @param more how many stand behind those shown
    public record Line(Optional<String> why, List<Waiting> next, int more) {
        public Line {
            next = List.copyOf(next);
        }
    }

    /// @param detail when it was taken, or why it comes first
    /// @param kind `ok` or `warn` by how long it waits
    public record Waiting(
            String number,
            String service,
            String detail,
            String waits,
            String kind,
            boolean priority) {}

    /// A ticket put aside.
    public record Aside(String id, String number, String detail) {}

    /// Where the desk's ticket may be sent.
    public record Targets(List<Choice> services, List<Choice> desks, List<Choice> pauses) {
        public Targets {
            services = List.copyOf(services);
            desks = List.copyOf(desks);
            pauses = List.copyOf(pauses);
        }
    }
}
