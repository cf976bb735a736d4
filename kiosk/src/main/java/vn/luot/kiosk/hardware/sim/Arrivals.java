package vn.luot.kiosk.hardware.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;

/// An endless row of citizens: the same habits bring the same people. No clock, no threads.
public final class Arrivals {
    private static final double PRIORITY_SHARE = 0.08;
    private static final double RATING_SHARE = 0.35;
    private static final int LEAST_THOUGHT_SECONDS = 3;
    private static final int MORE_THOUGHT_SECONDS = 40;

    /// How often a service is wanted, by its letter, as in a ward; others seldom.
    private static final Map<String, Integer> WANTED =
            Map.of("A", 30, "C", 18, "E", 14, "H", 12, "L", 9, "T", 7, "F", 5, "U", 3, "N", 2);

    /// Of a hundred ratings, by level.
    private static final Map<String, Integer> GIVEN =
            Map.of("5", 46, "4", 34, "3", 12, "2", 5, "1", 3);

    private final Random random;
    private final double meanSeconds;
    private final Supplier<List<Tile>> buttons;

    /// @param buttons those that are there at each moment
    public Arrivals(Habits habits, Supplier<List<Tile>> buttons) {
        random = new Random(habits.seed());
        meanSeconds = 3600.0 / habits.perHour();
        this.buttons = buttons;
    }

    /// The next citizen; presses nothing where nothing is offered.
    public Visit next() {
        var after =
                Duration.ofMillis((long) (-Math.log(1 - random.nextDouble()) * meanSeconds * 1000));
        var presses = new ArrayList<String>();
        var first = random.nextDouble() < PRIORITY_SHARE;
        var services = with(Role.SERVICE);
        if (services.isEmpty()) return new Visit(after, presses);
        if (first)
            with(Role.PRIORITY).stream().map(Tile::button).findFirst().ifPresent(presses::add);
        presses.add(choose(services, WANTED));
        return new Visit(after, presses);
    }

    /// What somebody does whose visit at this device's desk has just ended: most go.
    public Optional<Visit.Rating> rating() {
        var ratings = with(Role.RATING);
        if (random.nextDouble() >= RATING_SHARE || ratings.isEmpty()) return Optional.empty();
        var thought = LEAST_THOUGHT_SECONDS + random.nextInt(MORE_THOUGHT_SECONDS);
        return Optional.of(new Visit.Rating(Duration.ofSeconds(thought), choose(ratings, GIVEN)));
    }

    /// Whether one of these buttons is for rating.
    boolean canRate(Set<String> lit) {
        return with(Role.RATING).stream().map(Tile::button).anyMatch(lit::contains);
    }

    private String choose(List<Tile> tiles, Map<String, Integer> weights) {
        var all = tiles.stream().mapToInt(tile -> weights.getOrDefault(tile.mark(), 1)).sum();
        int drawn = random.nextInt(all);
        for (var tile : tiles) {
            drawn -= weights.getOrDefault(tile.mark(), 1);
            if (drawn < 0) return tile.button();
        }
        throw new IllegalStateException("weights do not add up: " + weights);
    }

    private List<Tile> with(Role role) {
        return buttons.get().stream().filter(tile -> tile.role() == role).toList();
    }
}
