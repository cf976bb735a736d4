package vn.luot.hub.web;

import java.util.ArrayList;
import java.util.List;

/// What every page has around its content; given to `layout/page.jte`.
///
/// @param css files of `/css` beside tokens, base and layout, without ending
/// @param js modules of `/js`, without ending
/// @param dark light on dark ground, for the hall
/// @param bare without header: screens that people only look at
public record Layout(
        Visit visit, String title, List<String> css, List<String> js, boolean dark, boolean bare) {
    public Layout {
        css = List.copyOf(css);
        js = List.copyOf(js);
    }

    public static Layout of(Visit visit, String title) {
        return new Layout(visit, title, List.of(), List.of(), false, false);
    }

    public Layout css(String... files) {
        return new Layout(visit, title, joined(css, files), js, dark, bare);
    }

    public Layout js(String... modules) {
        return new Layout(visit, title, css, joined(js, modules), dark, bare);
    }

    public Layout onDark() {
        return new Layout(visit, title, css, js, true, bare);
    }

    public Layout withoutHeader() {
        return new Layout(visit, title, css, js, dark, true);
    }

    private static List<String> joined(List<String> first, String... more) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }
}
