package vn.luot.bench;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.luot.link.Arrived;
import vn.luot.link.LinkSettings;
import vn.luot.link.MqttLink;
import vn.luot.link.Outgoing;
import vn.luot.system.Rig;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Envelope;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.OfficeId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.Topics;
import vn.luot.wire.Wire;

/// Kiosks that each ask for the next number as soon as they have one, over connections of their own
/// as real kiosks make them.
final class KioskCrowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Topics topics;
    private final List<Asker> askers = new ArrayList<>();
    private final ConcurrentLinkedQueue<FromHub.TicketAnswer> given = new ConcurrentLinkedQueue<>();

    /// What was asked for and given.
    record Asked(Rush time, List<FromHub.TicketAnswer> given) {
        List<TicketNumber> numbers() {
            return given.stream().map(FromHub.TicketAnswer::number).toList();
        }
    }

    KioskCrowd(Rig rig, int kiosks) throws InterruptedException {
        this.topics = new Topics(new OfficeId(rig.api().office()));
        for (int i = 0; i < kiosks; i++) askers.add(new Asker(rig.broker(), i));
        for (var asker : askers) asker.connect();
    }

    /// @param each how many numbers every kiosk asks for
    Asked rush(int each) throws Exception {
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        var nanos =
                HttpCrowd.inParallel(
                        askers.size(), () -> askers.get(next.getAndIncrement()).ask(each));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new Asked(new Rush(new Times(nanos), took), List.copyOf(given));
    }

    @Override
    public void close() {
        askers.forEach(asker -> asker.link.close());
    }

    private final class Asker implements MqttLink.Listener {
        private final BlockingQueue<FromHub.TicketAnswer> answers = new ArrayBlockingQueue<>(8);
        private final CountDownLatch up = new CountDownLatch(1);
        private final DeviceId device;
        private final MqttLink link;

        Asker(URI broker, int n) {
            this.device = new DeviceId("bench-" + n);
            this.link =
                    new MqttLink(
                            new LinkSettings(
                                    broker,
                                    topics.client(device),
                                    List.of(topics.allDown(device)),
                                    Optional::empty,
                                    50,
                                    Duration.ZERO,
                                    false),
                            this);
        }

        void connect() throws InterruptedException {
            link.start();
            if (!up.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException(device + " is not let in");
        }

        long[] ask(int each) throws InterruptedException {
            var nanos = new long[each];
            for (int i = 0; i < each; i++) {
                var start = System.nanoTime();
                if (!link.publish(request(i)))
                    throw new IllegalStateException(device + " has no connection");
                var answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (answer == null) throw new IllegalStateException("no answer for " + device);
                nanos[i] = System.nanoTime() - start;
                given.add(answer);
            }
            return nanos;
        }

        private Outgoing request(int n) {
            var ticket = new TicketId(UUID.randomUUID());
            var asked = new TicketRequest(ticket, new ServiceCode("A"), Optional.empty(), "a");
            var envelope =
                    new Envelope(
                            UUID.randomUUID(),
                            "bench",
                            0,
                            "bench",
                            Duration.ofNanos(System.nanoTime()).abs(),
                            Instant.now(),
                            Optional.empty(),
                            asked);
            var correlation = ByteBuffer.allocate(Integer.BYTES).putInt(n).array();
            return new Outgoing(topics.request(device), Wire.write(envelope))
                    .asking(topics.answer(device).name(), correlation);
        }

        @Override
        public void connected() {
            up.countDown();
        }

        @Override
        public void lost(String why) {}

        @Override
        public void arrived(Arrived message) {
            if (!message.topic().equals(topics.answer(device).name())) return;
            switch (Wire.readFromHub(message.payload())) {
                case FromHub.TicketAnswer answer -> answers.add(answer);
                case FromHub other -> throw new IllegalStateException("refused: " + other);
            }
        }
    }
}
