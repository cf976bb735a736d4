package vn.luot.bench;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The JVM's flags as an installed kiosk has them.
final class LauncherFlags {
    private static final Pattern FLAG = Pattern.compile("(?<= )(-X|-D|--enable)\\S+");

    private LauncherFlags() {}

    /// @param script text of `luot-kiosk.sh`
    static List<String> of(String script) {
        var command = script.substring(script.indexOf("exec \"$java\""));
        var flags = FLAG.matcher(command).results().map(MatchResult::group).toList();
        if (flags.isEmpty()) throw new IllegalArgumentException("no flags in " + command);
        return flags;
    }
}
