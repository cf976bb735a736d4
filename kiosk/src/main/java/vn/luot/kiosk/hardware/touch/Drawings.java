package vn.luot.kiosk.hardware.touch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import vn.luot.wire.Pictogram;

/// The pictograms as SVG that stands inside a page, in the colour of the words beside it.
final class Drawings {
    private static final Map<Pictogram, String> ALL =
            Arrays.stream(Pictogram.values())
                    .collect(Collectors.toUnmodifiableMap(one -> one, Drawings::read));

    private Drawings() {}

    static String of(Pictogram pictogram) {
        return ALL.getOrDefault(pictogram, "");
    }

    private static String read(Pictogram pictogram) {
        var file = "/vn/luot/kiosk/web/pictograms/" + pictogram.key() + ".svg";
        try (var in = Drawings.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no drawing " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }
}
