package vn.luot.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The eight screens of a centre in real browsers, which note what stood on them and when, and what
/// they said. Their loudspeakers are done with a call at once: the day is faster than speech.
final class CentreScreens {
    private static final String NOTES =
            """
            window.seen = []
            window.rows = {}
            window.said = []
            window.Audio = class extends EventTarget {
              constructor(src) { super(); this.src = src }
              play() {
                said.push(this.src)
                setTimeout(() => this.dispatchEvent(new Event('ended')))
                return Promise.resolve()
              }
            }
            new MutationObserver(() => {
              const at = Date.now()
              for (const row of document.querySelectorAll('.hall tbody tr')) {
                const desk = row.querySelector('.hall-sign').textContent
                const number = row.querySelector('td.num')?.textContent ?? ''
                if (rows[desk] === number) continue
                rows[desk] = number
                seen.push([desk, number, at])
              }
            }).observe(document, {childList: true, subtree: true})
            """;

    private final List<Page> pages = new ArrayList<>();

    CentreScreens(Chromium chromium, Rig rig) {
        for (var screen : CentreOffice.SCREENS) {
            var page = chromium.person(1920, 1080, "vi-VN");
            page.addInitScript(NOTES);
            page.navigate(rig.hubUrl() + "/display/" + screen);
            pages.add(page);
        }
    }

    /// What stands beside each desk on its screen: a number, or nothing.
    Map<Integer, String> shown() {
        var all = new HashMap<Integer, String>();
        for (var page : pages)
            noted(page, "rows")
                    .properties()
                    .forEach(
                            row -> all.put(Integer.valueOf(row.getKey()), row.getValue().asText()));
        return all;
    }

    /// When each number stood beside a desk first, in milliseconds of the machine's clock, by `desk
    /// number`.
    Map<String, Long> firstSeen() {
        var all = new HashMap<String, Long>();
        for (var page : pages)
            for (var row : noted(page, "seen"))
                all.putIfAbsent(
                        row.get(0).asText() + " " + row.get(1).asText(), row.get(2).asLong());
        return all;
    }

    /// The sounds that one of them played, such as `/voice/7.wav?say=once&chime=true`.
    List<String> said(int screen) {
        var all = new ArrayList<String>();
        noted(pages.get(screen), "said").forEach(src -> all.add(src.asText()));
        return all;
    }

    private static JsonNode noted(Page page, String what) {
        try {
            return Http.JSON.readTree((String) page.evaluate("JSON.stringify(" + what + ")"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(what, e);
        }
    }
}
