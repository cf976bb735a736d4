package vn.luot.hub.web;

import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.text.Language;
import vn.luot.text.Languages;

/// The language of a visit, and how a visitor keeps it.
final class LanguageChoice {
    static final Key<Languages> SPOKEN = new Key<>("languages");
    private static final String COOKIE = "lang";
    private static final int KEPT_SECONDS = (int) Duration.ofDays(365).toSeconds();

    private LanguageChoice() {}

    static Language of(Context ctx) {
        var spoken = ctx.appData(SPOKEN);
        var asked = Optional.ofNullable(ctx.queryParam(COOKIE)).flatMap(spoken::of);
        asked.ifPresent(language -> keep(ctx, language));
        return asked.or(() -> Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(spoken::of))
                .or(() ->
                        Optional.ofNullable(ctx.header("Accept-Language"))
                                .flatMap(accepted -> best(accepted, spoken)))
                .orElse(Language.VI);
    }

    /// Path and query without `lang`.
    static String address(Context ctx) {
        var query =
                ctx.queryParamMap().entrySet().stream()
                        .filter(e -> !e.getKey().equals(COOKIE))
                        .flatMap(e -> e.getValue().stream().map(v -> pair(e.getKey(), v)))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? ctx.path() : ctx.path() + "?" + query;
    }

    private static String pair(String key, String value) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void keep(Context ctx, Language language) {
        var cookie = new Cookie(COOKIE, language.tag(), "/", KEPT_SECONDS);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }

    /// What a browser wishes most of what is spoken.
    static Optional<Language> best(String accepted, Languages spoken) {
        var tags = spoken.all().stream().map(Language::tag).toList();
        return ranges(accepted).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> matching(range, tags))
                .flatMap(tag -> spoken.of(tag).stream())
                .findFirst();
    }

    /// `km-KH` is content with `km`, and `mww` with `mww-Latn` (RFC 4647, lookup then filtering).
    private static Stream<String> matching(LanguageRange range, List<String> tags) {
        var wish = List.of(range);
        return Stream.concat(
                Optional.ofNullable(Locale.lookupTag(wish, tags)).stream(),
                Locale.filterTags(wish, tags).stream());
    }

    private static List<LanguageRange> ranges(String accepted) {
        try {
            return LanguageRange.parse(accepted);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
