package vn.luot.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A drawing that stands for a service, for who reads slowly or not at all.
public enum Pictogram {
    /// Chứng thực.
    STAMP,
    /// Hộ tịch.
    FAMILY,
    /// Cư trú.
    HOME,
    /// Căn cước.
    CARD,
    JUSTICE,
    LAND,
    ENVIRONMENT,
    FARMING,
    BUILDING,
    TRANSPORT,
    BUSINESS,
    INDUSTRY,
    MONEY,
    LABOUR,
    SOCIAL,
    INSURANCE,
    /// Người có công.
    MERIT,
    HEALTH,
    EDUCATION,
    CULTURE,
    /// Ngoại vụ.
    ABROAD,
    POST,
    POWER,
    WATER,
    /// Trả kết quả.
    RESULT,
    /// Nộp trực tuyến.
    ONLINE,
    HELP;

    /// The word of an office's file.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Empty for a word that this program does not know; a newer one may.
    public static Optional<Pictogram> named(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /// SVG to stand inside a page, in the colour of the words beside it.
    public String svg() {
        var file = "/vn/luot/pictogram/" + key() + ".svg";
        try (var in = Pictogram.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no drawing " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }
}
