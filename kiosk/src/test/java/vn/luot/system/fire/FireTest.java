package vn.luot.system.fire;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.system.Cable;
import vn.luot.system.Repo;
import vn.luot.system.Rig;
import vn.luot.system.fire.Told.Fact;

/// Hub, kiosks, broker and database are killed at random under load, on a bad network; in the quiet
/// that follows, what people hold and were told is held against the hub's log.
class FireTest {
    private static final int KILLS = Integer.getInteger("kills", 100);
    private static final int HALLS = 3;
    private static final long SEED = Long.getLong("seed", 1L);
    private static final List<String> KIOSKS = List.of("kiosk-1", "kiosk-2", "kiosk-3");
    private static final Duration FOR_A_KILL = Duration.ofSeconds(20);
    private static final Duration TO_SETTLE = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofSeconds(5);

    @TempDir private static Path shared;
    private static String profile = "";
    private static Compiled compiled = new Compiled(Path.of(""));

    @BeforeAll
    static void startOnce() throws IOException {
        profile = profile(shared).toString();
        compiled = Compiled.by(shared, profile);
    }

    @Test
    void nothingIsLostWithTheHubsOwnBroker(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        survives(folder, Set.of(), SEED);
    }

    @Test
    void nothingIsLostWithABrokerThatKeepsNothing(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        survives(folder, Set.of(Rig.BROKER), SEED + 1);
    }

    @Test
    void nothingIsLostWithAnotherDatabase(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        survives(folder, Set.of(Rig.BROKER, Rig.DATABASE), SEED + 2);
    }

    /// @param besides what is a process of its own, and killed too
    private static void survives(Path folder, Set<String> besides, long seed) {
        try {
            burn(folder, besides, seed, Math.ceilDiv(KILLS, HALLS));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "again: mvn -Pfire verify -Dkills=%d -Dseed=%d; its files are in %s"
                            .formatted(KILLS, SEED, folder),
                    e);
        }
    }

    private static void burn(Path folder, Set<String> besides, long seed, int kills) {
        var clock = Rig.clockFrom("2026-03-02T08:00:00+07:00", 1);
        var settings =
                new Rig.Settings(
                        "",
                        clock,
                        besides.contains(Rig.BROKER),
                        besides.contains(Rig.DATABASE),
                        KIOSKS,
                        profile,
                        compiled::option);
        var told = new Told();
        try (var rig = new Rig(folder, settings);
                var pages = rig.toPages()) {
            var witness = new Witness(rig.api());
            var papers = KIOSKS.stream().map(k -> papers(folder, k, told)).toList();
            var killed = hall(rig, new Hall(seed, kills, besides, pages, told, witness, papers));
            settled(rig, witness);
            papers.forEach(kiosk -> kiosk.act(new Random(seed)));
            var torn = papers.stream().mapToInt(Papers::torn).sum();
            assertThat(torn).as("papers torn by a kill").isLessThanOrEqualTo(kills);
            checked(rig, folder, told, witness);
            note(
                    "seed %d, killed %s: %s, %d papers torn"
                            .formatted(seed, killed, figures(told, witness), torn));
        }
    }

    private record Hall(
            long seed,
            int kills,
            Set<String> besides,
            Cable pages,
            Told told,
            Witness witness,
            List<Papers> papers) {}

    /// People come and go on while it burns.
    private static Map<String, Integer> hall(Rig rig, Hall hall) {
        var cables = new ArrayList<>(rig.cables());
        cables.add(hall.pages());
        var programs = new ArrayList<>(KIOSKS);
        programs.add(Rig.HUB);
        programs.addAll(hall.besides().stream().sorted().toList());
        try (var people = new People(hall.seed(), 30);
                var fire = new Fire(rig, hall.seed(), hall.kills(), cables)) {
            var api = rig.api(hall.pages());
            IntStream.rangeClosed(1, 7)
                    .mapToObj(Integer::toString)
                    .forEach(desk ->
                            people.come(
                                    "desk " + desk,
                                    new FireOfficer(desk, api, hall.pages(), hall.told())));
            for (int i = 1; i <= 2; i++) people.come("phone " + i, new Phone(api, hall.told()));
            for (var kiosk : KIOSKS) people.come(kiosk, new Finger(rig.kiosk(kiosk)));
            hall.papers().forEach(paper -> people.come("papers", paper));
            people.come("witness", hall.witness());
            var killed = fire.burn(programs).orTimeout(time(hall.kills()), TimeUnit.SECONDS).join();
            rig.awaitReady();
            assertThat(people.troubles()).isEmpty();
            return killed;
        }
    }

    private static long time(int kills) {
        return FOR_A_KILL.multipliedBy(kills).plusMinutes(1).toSeconds();
    }

    private static Papers papers(Path folder, String kiosk, Told told) {
        return new Papers(kiosk, folder.resolve(kiosk).resolve("paper"), told);
    }

    /// Until every device is connected, everything has arrived and nothing more happens.
    private static void settled(Rig rig, Witness witness) {
        await("every kiosk is connected")
                .atMost(TO_SETTLE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> rig.api().metrics().contains("luot_devices_online " + KIOSKS.size()));
        await("quiet")
                .atMost(TO_SETTLE)
                .pollInterval(Duration.ofMillis(500))
                .during(QUIET)
                .until(() -> !witness.sawMore());
    }

    private static void checked(Rig rig, Path folder, Told told, Witness witness) {
        var check = new FireCheck(told, rig.api().events());
        check.nothingIsTakenBack(witness.seen());
        check.all();
        rig.stopKiosks();
        for (var kiosk : KIOSKS)
            try (var outbox = Outbox.open(folder.resolve(kiosk), "fire")) {
                assertThat(outbox.pending()).as("left in the outbox of %s", kiosk).isZero();
            }
        rig.stopHub();
        var verified = rig.hubCommand("verify-log");
        assertThat(verified.exitCode(Duration.ofSeconds(60))).as(verified.output()).isZero();
    }

    private static String figures(Told told, Witness witness) {
        return ("%d papers, %d numbers on phones, %d calls, %d served, %d ratings,"
                        + " %d calls and %d ratings unsure, %d and %d not heard, %d events")
                .formatted(
                        told.all(Fact.Paper.class).size(),
                        told.all(Fact.Issued.class).size(),
                        told.all(Fact.Called.class).size(),
                        told.all(Fact.Finished.class).size(),
                        told.all(Fact.Rated.class).size(),
                        told.all(Fact.UnsureCall.class).size(),
                        told.all(Fact.UnsureRating.class).size(),
                        told.all(Fact.CallUnheard.class).size(),
                        told.all(Fact.RatingUnheard.class).size(),
                        witness.seen().size());
    }

    /// One line for each run, where whoever started it finds them.
    private static void note(String line) {
        var file = Repo.root().resolve("kiosk/target/fire.txt");
        try {
            Files.writeString(file, line + "\n", CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// The demonstration's kiosk, at which people may press as fast as they like.
    private static Path profile(Path folder) throws IOException {
        var demo =
                Repo.root()
                        .resolve("firmware-config/src/main/resources/vn/luot/profiles/demo.yaml");
        var hasty = "\nburst: {most: 1000, withinSeconds: 1, pauseSeconds: 1}\n";
        return Files.writeString(folder.resolve("fire.yaml"), Files.readString(demo) + hasty);
    }
}
