package vn.luot.kiosk.hardware.touch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.luot.kiosk.check.SelfTest;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.procedure.ProcedureIndex;
import vn.luot.text.Words;

/// What the touch screen shows now: its page, which of its buttons are lit, and a self-test that
/// runs. [TouchPages] draws it. Safe for use from any thread.
public final class TouchScreen implements Screen, Lamps {
    private final Watched<Shown> shown;

    /// One moment.
    ///
    /// @param tiles the newest words of each button that is offered
    /// @param built every button of the device, whether it is offered now or not
    /// @param procedures that can be looked up
    public record Shown(
            Page page,
            List<Tile> tiles,
            List<Tile> built,
            Set<String> lit,
            Optional<SelfTest> test,
            ProcedureIndex procedures) {
        public Shown {
            built = List.copyOf(built);
            tiles = List.copyOf(tiles);
            lit = Set.copyOf(lit);
        }

        boolean hasButton(String button) {
            return tile(button).isPresent();
        }

        Optional<Tile> tile(String button) {
            return Stream.concat(tiles.stream(), built.stream())
                    .filter(tile -> tile.button().equals(button))
                    .findFirst();
        }

        boolean training() {
            return page.frame().training();
        }
    }

    /// @param tiles the buttons until [#show] brings better words
    public TouchScreen(List<Tile> tiles) {
        var starting = Page.of(Kind.STARTING, Words.vi("…"));
        shown =
                new Watched<>(
                        new Shown(
                                starting,
                                tiles,
                                tiles,
                                Set.of(),
                                Optional.empty(),
                                ProcedureIndex.EMPTY));
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
            return new Shown(page, tiles, now.built(), now.lit(), now.test(), now.procedures());
        });
    }

    @Override
    public void light(Set<String> buttons) {
        shown.change(now ->
                new Shown(
                        now.page(),
                        now.tiles(),
                        now.built(),
                        buttons,
                        now.test(),
                        now.procedures()));
    }

    @Override
    public void showTest(Optional<SelfTest> test) {
        shown.change(now ->
                new Shown(now.page(), now.tiles(), now.built(), now.lit(), test, now.procedures()));
    }

    @Override
    public void procedures(ProcedureIndex index) {
        shown.change(now ->
                new Shown(now.page(), now.tiles(), now.built(), now.lit(), now.test(), index));
    }
}
