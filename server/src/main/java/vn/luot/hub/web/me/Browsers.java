package vn.luot.hub.web.me;

import java.util.List;
import java.util.Optional;

/// What a browser calls itself, in two words that its owner knows.
final class Browsers {
    private record Sign(String mark, String name) {}

    /// The first that fits: every browser claims to be some other as well.
    private static final List<Sign> PROGRAMS =
            List.of(
                    new Sign("Edg/", "Edge"),
                    new Sign("coc_coc", "Cốc Cốc"),
                    new Sign("OPR/", "Opera"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("Android", "Android"),
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Windows", "Windows"),
                    new Sign("Mac OS", "macOS"),
                    new Sign("Linux", "Linux"));

    private Browsers() {}

    /// Such as `Firefox, Windows`; absent if nothing is known.
    static Optional<String> name(String userAgent) {
        var program = first(PROGRAMS, userAgent);
        var system = first(SYSTEMS, userAgent);
        if (program.isEmpty()) return system;
        return system.map(name -> program.get() + ", " + name).or(() -> program);
    }

    private static Optional<String> first(List<Sign> signs, String text) {
        return signs.stream()
                .filter(sign -> text.contains(sign.mark()))
                .map(Sign::name)
                .findFirst();
    }
}
