package vn.luot.kiosk.hardware.touch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.luot.text.Language;

/// How the person in front of the screen wants it, kept in the page's address, so that it works
/// without scripts and two browsers do not disturb each other.
///
/// @param group which group of services is open, from 1; 0 for none
/// @param page which page of tiles, from 1
record Look(Language language, boolean large, boolean contrast, int group, int page) {
    static final Look USUAL = new Look(Language.VI, false, false, 0, 1);

    private static final int MOST = 99;

    /// Whatever does not make sense is as usual.
    static Look of(String query) {
        var fields =
                Arrays.stream(query.split("[?&]"))
                        .map(field -> field.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        field -> field[0],
                                        field -> field[field.length - 1],
                                        (first, _) -> first));
        return new Look(
                Language.of(fields.getOrDefault("lang", "")).orElse(Language.VI),
                fields.containsKey("large"),
                fields.containsKey("contrast"),
                number(fields, "group", 0),
                Math.max(1, number(fields, "page", 1)));
    }

    private static int number(Map<String, String> fields, String name, int usual) {
        var text = fields.getOrDefault(name, "");
        return text.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(text), MOST) : usual;
    }

    boolean isUsual() {
        return equals(USUAL);
    }

    Look in(Language next) {
        return new Look(next, large, contrast, group, page);
    }

    Look large(boolean next) {
        return new Look(language, next, contrast, group, 1);
    }

    Look contrast(boolean next) {
        return new Look(language, large, next, group, page);
    }

    Look group(int next) {
        return new Look(language, large, contrast, next, 1);
    }

    Look page(int next) {
        return new Look(language, large, contrast, group, next);
    }

    /// The address of this look on the same page, such as `?lang=en&large`.
    String address() {
        var fields = new LinkedHashMap<String, String>();
        if (language != Language.VI) fields.put("lang", "=" + language.tag());
        if (large) fields.put("large", "");
        if (contrast) fields.put("contrast", "");
        if (group > 0) fields.put("group", "=" + group);
        if (page > 1) fields.put("page", "=" + page);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + field.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }
}
