package vn.luot.wire;

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
}
