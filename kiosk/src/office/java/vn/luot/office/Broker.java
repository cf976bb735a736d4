package vn.luot.office;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.luot.link.Arrived;
import vn.luot.link.Outgoing;

/// A broker that may delay, lose, double and reorder what it carries, keep sessions, and forget
/// everything.
final class Broker {
    /// Who hears what a connection brings.
    interface Ear {
        void connected();

        void lost();

        void arrived(Arrived message);
    }

    private record Letter(Outgoing message, long until) {}

    private final World world;
    private final Faults faults;
    private final List<Port> ports = new ArrayList<>();
    private final Map<String, Outgoing> retained = new LinkedHashMap<>();

    Broker(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    Port port(String name, Predicate<String> filter, boolean acknowledges) {
        var port = new Port(name, filter, acknowledges);
        ports.add(port);
        return port;
    }

    /// Nothing of it was on disk.
    void restart() {
        world.say(() -> "broker restarts");
        retained.clear();
        for (var port : ports) {
            port.waiting.clear();
            port.unsettled.clear();
            port.drop(false);
        }
    }

    private void route(Outgoing message) {
        var topic = message.topic();
        if (topic.retained()) {
            if (message.payload().length == 0) retained.remove(topic.name());
            else retained.put(topic.name(), message);
        }
        for (var port : ports) if (port.filter.test(topic.name())) port.bring(letter(message));
    }

    /// What a broker keeps for whoever comes later is not lost between two live ends.
    private int copies(Outgoing message) {
        return message.topic().retained() ? 1 : faults.copies();
    }

    private Letter letter(Outgoing message) {
        var until = message.expiry().map(Duration::toNanos).map(n -> world.nanos() + n);
        return new Letter(message, until.orElse(Long.MAX_VALUE));
    }

    /// One client's place at the broker.
    final class Port {
        private final String name;
        private final Predicate<String> filter;
        private final boolean acknowledges;
        private final List<Letter> waiting = new ArrayList<>();

        /// Brought, and not acknowledged yet.
        private final List<Letter> unsettled = new ArrayList<>();

        private Optional<Ear> ear = Optional.empty();
        private Optional<Outgoing> will = Optional.empty();
        private int connection;
        private boolean cut;
        private boolean up;

        private Port(String name, Predicate<String> filter, boolean acknowledges) {
            this.name = name;
            this.filter = filter;
            this.acknowledges = acknowledges;
        }

        boolean isUp() {
            return up;
        }

        /// The network cable.
        void cut(boolean on) {
            cut = on;
            if (on) drop(world.chance(0.5));
        }

        /// False if there is no way to the broker now.
        boolean connect(Ear who, Optional<Outgoing> lastWill) {
            if (cut) return false;
            connection++;
            up = true;
            ear = Optional.of(who);
            will = lastWill;
            who.connected();
            for (var kept : List.copyOf(retained.values()))
                if (filter.test(kept.topic().name())) bring(letter(kept));
            var again = new ArrayList<>(unsettled);
            unsettled.clear();
            again.addAll(waiting);
            waiting.clear();
            again.forEach(this::bring);
            return true;
        }

        /// The connection is lost; the other side hears of it later, if at all.
        ///
        /// @param keeps whether the broker keeps the session
        void drop(boolean keeps) {
            if (!up) return;
            up = false;
            connection++;
            will.ifPresent(last -> world.in(world.seconds(0, 8), () -> route(last)));
            if (!keeps) unsettled.clear();
            var was = ear;
            var lost = connection;
            world.in(
                    world.millis(0, 3000),
                    () -> was.filter(_ -> connection == lost).ifPresent(Ear::lost));
        }

        /// The client's process is gone: nobody hears.
        void dead() {
            drop(world.chance(0.7));
            ear = Optional.empty();
        }

        boolean publish(Outgoing message) {
            if (!up) return false;
            var by = connection;
            for (int copy = copies(message); copy > 0; copy--)
                world.in(
                        faults.delay(),
                        () -> {
                            if (by == connection || world.chance(0.5)) route(message);
                        });
            return true;
        }

        private void bring(Letter letter) {
            if (!up) {
                if (waiting.size() < 500) waiting.add(letter);
                return;
            }
            unsettled.add(letter);
            var by = connection;
            // What is lost on the way is brought again only over the next connection.
            for (int copy = copies(letter.message()); copy > 0; copy--)
                world.in(faults.delay(), () -> arrive(letter, by));
        }

        private void arrive(Letter letter, int by) {
            if (by != connection || ear.isEmpty()) return;
            if (letter.until() < world.nanos()) {
                unsettled.remove(letter);
                return;
            }
            if (!acknowledges) unsettled.remove(letter);
            var message = letter.message();
            ear.get()
                    .arrived(
                            new Arrived(
                                    message.topic().name(),
                                    message.payload(),
                                    message.responseTopic(),
                                    message.correlation(),
                                    () -> unsettled.remove(letter)));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
