package vn.luot.kiosk.hardware.touch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.luot.text.Language;
import vn.luot.text.Languages;

/// How the person in front of the screen wants it, kept in the page's address, so that it works
/// without scripts and two browsers do not disturb each other.
///
/// @param group which group of services is open, from 1; 0 for none
/// @param page which page of tiles or of what was found, from 1
/// @param find what is looked for among the procedures, however little; absent if none is wanted
/// @param code the procedure that is open
/// @param book what is typed of a booking's code, however little; absent if none is
record Look(
        Language language,
        boolean large,
        boolean contrast,
        int group,
        int page,
        Optional<String> find,
        Optional<String> code,
        Optional<String> book) {
    static final Look USUAL =
            new Look(
                    Language.VI,
                    false,
                    false,
                    0,
                    1,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private static final int MOST = 999;

    /// Fields that stand in the address even while nothing is typed.
    private static final Set<String> TYPED = Set.of("find", "book");

    private static final int LONGEST = 60;

    /// Whatever does not make sense is as usual.
    static Look of(String query, Languages languages) {
        var fields =
                Arrays.stream(query.split("[?&]"))
                        .map(field -> field.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        field -> field[0],
                                        field -> field[field.length - 1],
                                        (first, _) -> first));
        return new Look(
                languages.of(fields.getOrDefault("lang", "")).orElse(Language.VI),
                fields.containsKey("large"),
                fields.containsKey("contrast"),
                number(fields, "group", 0),
                Math.max(1, number(fields, "page", 1)),
                text(fields, "find"),
                text(fields, "procedure"),
                text(fields, "book"));
    }

    private static int number(Map<String, String> fields, String name, int usual) {
        var text = fields.getOrDefault(name, "");
        return text.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(text), MOST) : usual;
    }

    /// A field without a value is read as its own name.
    private static Optional<String> text(Map<String, String> fields, String name) {
        var raw = Optional.ofNullable(fields.get(name));
        try {
            return raw.map(text -> text.equals(name) ? "" : URLDecoder.decode(text, UTF_8))
                    .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    boolean isUsual() {
        return equals(USUAL);
    }

    /// The first page, as large and in the language that was chosen.
    Look home() {
        return new Look(
                language,
                large,
                contrast,
                0,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Look in(Language next) {
        return new Look(next, large, contrast, group, page, find, code, book);
    }

    Look large(boolean next) {
        return new Look(language, next, contrast, group, 1, find, code, book);
    }

    Look contrast(boolean next) {
        return new Look(language, large, next, group, page, find, code, book);
    }

    Look group(int next) {
        return new Look(language, large, contrast, next, 1, find, code, book);
    }

    Look page(int next) {
        return new Look(language, large, contrast, group, next, find, code, book);
    }

    Look find(String typed) {
        return new Look(
                language,
                large,
                contrast,
                0,
                1,
                Optional.of(typed),
                Optional.empty(),
                Optional.empty());
    }

    Look book(String typed) {
        return new Look(
                language,
                large,
                contrast,
                0,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.of(typed));
    }

    Look code(Optional<String> next) {
        return new Look(language, large, contrast, group, page, find, next, book);
    }

    /// The address of this look on the same page, such as `?lang=en&large`.
    String address() {
        var fields = fields();
        if (group > 0) fields.put("group", Integer.toString(group));
        find.ifPresent(typed -> fields.put("find", encoded(typed)));
        book.ifPresent(typed -> fields.put("book", encoded(typed)));
        code.ifPresent(open -> fields.put("procedure", encoded(open)));
        if (page > 1) fields.put("page", Integer.toString(page));
        return fields.entrySet().stream()
                .map(field ->
                        field.getValue().isEmpty() && !TYPED.contains(field.getKey())
                                ? field.getKey()
                                : field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }

    /// What a form must carry so that the screen stays as it is.
    Map<String, String> hidden() {
        return fields();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        if (!language.equals(Language.VI)) fields.put("lang", language.tag());
        if (large) fields.put("large", "");
        if (contrast) fields.put("contrast", "");
        return fields;
    }
}
