package vn.luot.kiosk.hardware.touch;

import vn.luot.kiosk.check.SelfTest;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.text.Words;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the touch screen shows now: its page, which of its buttons are lit, and a self-test that
/// runs. [TouchPages] draws it. Safe for use from any thread.
public final class TouchScreen implements Screen, Lamps {
    private final Watched<Shown> shown;

    /// One moment.
    ///
    /// @param tiles the newest words of each button
    public record Shown(
            Page page,
            List<Tile> tiles,
            Set<String> lit,
            boolean training,
            Optional<SelfTest> test) {
        public Shown {
            tiles = List.copyOf(tiles);
            lit = Set.copyOf(lit);
        }

        boolean hasButton(String button) {
            return tiles.stream().anyMatch(tile -> tile.button().equals(button));
        }
    }

    /// @param tiles the buttons until [#show] brings better words
    public TouchScreen(List<Tile> tiles) {
        var starting = Page.of(Kind.STARTING, Words.vi("…"));
        shown = new Watched<>(new Shown(starting, tiles, Set.of(), false, Optional.empty()));
    }

    public Watched<Shown> shown() {
        return shown;
    }

    public Shown now() {
        return shown.now();
    }

    @Override
    public void show(Page page) {
        shown.change(now -> {
            var tiles = page.tiles().isEmpty() ? now.tiles() : page.tiles();
            return new Shown(page, tiles, now.lit(), page.frame().training(), now.test());
        });
    }

    @Override
    public void light(Set<String> buttons) {
        shown.change(
                now -> new Shown(now.page(), now.tiles(), buttons, now.training(), now.test()));
    }

    @Override
    public void showTest(Optional<SelfTest> test) {
        shown.change(now -> new Shown(now.page(), now.tiles(), now.lit(), now.training(), test));
    }
}
