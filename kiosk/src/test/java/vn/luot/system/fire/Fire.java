package vn.luot.system.fire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.luot.system.Cable;
import vn.luot.system.Line.Quality;
import vn.luot.system.Rig;

/// Kills programs at random instants and starts them again, while every cable is now good, now bad.
///
/// One thread does all of it, so that a seed gives the same troubles in the same order.
final class Fire implements AutoCloseable {
    private final Rig rig;
    private final Random random;
    private final int wanted;
    private final List<Cable> cables;
    private final TreeMap<String, Integer> kills = new TreeMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final CompletableFuture<Map<String, Integer>> out = new CompletableFuture<>();
    private int down;

    Fire(Rig rig, long seed, int kills, List<Cable> cables) {
        this.rig = rig;
        this.random = new Random(seed);
        this.wanted = kills;
        this.cables = cables;
    }

    /// Completes with the kills of each program once all run again and every cable is good.
    CompletableFuture<Map<String, Integer>> burn(List<String> programs) {
        for (var program : programs) later(life(), () -> kill(program));
        for (var cable : cables) later(spell(), () -> trouble(cable));
        return out;
    }

    private void later(Duration pause, Runnable step) {
        var _ =
                thread.schedule(
                        () -> {
                            try {
                                step.run();
                            } catch (RuntimeException e) {
                                out.completeExceptionally(e);
                            }
                        },
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void kill(String name) {
        if (isOver()) return;
        var program = rig.program(name);
        if (program.isAlive()) kills.merge(name, 1, Integer::sum);
        else if (!needsDatabase(name))
            throw new IllegalStateException(name + " ended by itself: " + program.output());
        program.kill();
        down++;
        later(rest(), () -> start(name));
    }

    /// A hub that starts while its database dies ends, and is started again as a service is.
    private boolean needsDatabase(String name) {
        return name.equals(Rig.HUB) && rig.has(Rig.DATABASE);
    }

    private void start(String name) {
        rig.launch(name);
        down--;
        if (!isOver()) later(life(), () -> kill(name));
        else if (down == 0) end();
    }

    private void end() {
        cables.forEach(Fire::heal);
        out.complete(Map.copyOf(kills));
    }

    private boolean isOver() {
        return kills.values().stream().mapToInt(n -> n).sum() >= wanted;
    }

    private void trouble(Cable cable) {
        if (isOver()) return;
        heal(cable);
        switch (random.nextInt(12)) {
            case 0 -> cable.pull();
            case 1 -> cable.closeHalf();
            case 2 -> cable.set(Quality.STALLED);
            case 3 -> cable.set(Quality.LOST);
            case 4, 5 -> cable.set(Quality.SLOW);
            case 6 -> cable.set(Quality.CRUMBS);
            default -> cable.set(Quality.GOOD);
        }
        later(spell(), () -> trouble(cable));
    }

    private static void heal(Cable cable) {
        cable.set(Quality.GOOD);
        cable.plugIn();
    }

    /// Some die before they have started.
    private Duration life() {
        return random.nextInt(4) == 0
                ? Duration.ofMillis(random.nextInt(100, 3000))
                : Duration.ofMillis(random.nextInt(4000, 14_000));
    }

    /// At once, or after a while.
    private Duration rest() {
        return random.nextBoolean() ? Duration.ZERO : Duration.ofMillis(random.nextInt(3000));
    }

    private Duration spell() {
        return Duration.ofMillis(random.nextInt(300, 5000));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
