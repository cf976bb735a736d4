package vn.luot.hub.web.settings;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.luot.hub.web.Site;

/// Changes settings as a browser does: sends a form, follows to the difference, confirms.
record Forms(Site site) {
    static final String HERE = "/manager/settings";
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    static String fields(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What the text page answers.
    HttpResponse<String> text(long base, String yaml) {
        return site.form(
                HERE + "/text", fields(Map.of("revision", String.valueOf(base), "yaml", yaml)));
    }

    static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }

    /// Confirms the change that is shown at `address`.
    HttpResponse<String> confirm(String address) {
        var shown = site.get(address).body();
        var revision =
                REVISION.matcher(shown)
                        .results()
                        .findFirst()
                        .map((MatchResult found) -> found.group(1))
                        .orElseThrow(() -> new AssertionError(shown));
        return site.form(address, "revision=" + revision);
    }
}
