package vn.luot.kiosk.check;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// One self-test: the parts the device has, what was found of each, and the buttons pressed so far.
/// Immutable, so that page and command line show the same.
///
/// @param findings only of parts that are fitted
/// @param pressed each button by its id, and whether it was heard
public record SelfTest(Map<Part, Finding> findings, Map<String, Boolean> pressed) {
    public SelfTest {
        var ordered = new EnumMap<Part, Finding>(Part.class);
        ordered.putAll(findings);
        findings = Collections.unmodifiableMap(ordered);
        pressed = Collections.unmodifiableMap(new LinkedHashMap<>(pressed));
    }

    /// Nothing is known yet.
    ///
    /// @param fitted the parts to look at
    /// @param buttons ids in reading order; none takes [Part#BUTTONS] out
    public static SelfTest of(Collection<Part> fitted, Collection<String> buttons) {
        var findings = new EnumMap<Part, Finding>(Part.class);
        for (var part : fitted) findings.put(part, new Finding.Waiting());
        if (buttons.isEmpty()) findings.remove(Part.BUTTONS);
        var pressed = new LinkedHashMap<String, Boolean>();
        for (var button : buttons) pressed.put(button, false);
        return new SelfTest(findings, pressed);
    }

    public boolean has(Part part) {
        return findings.containsKey(part);
    }

    /// A finding of a part that is not fitted changes nothing.
    public SelfTest found(Part part, Finding finding) {
        if (!has(part)) return this;
        var next = new EnumMap<Part, Finding>(Part.class);
        next.putAll(findings);
        next.put(part, finding);
        return new SelfTest(next, pressed);
    }

    /// The last button makes the buttons fine.
    public SelfTest heard(String button) {
        if (!pressed.containsKey(button)) return this;
        var next = new LinkedHashMap<>(pressed);
        next.put(button, true);
        var heard = new SelfTest(findings, next);
        return next.containsValue(false)
                ? heard
                : heard.found(Part.BUTTONS, new Finding.Fine(String.valueOf(next.size())));
    }

    /// Whether everything is known.
    public boolean isOver() {
        return findings.values().stream().noneMatch(Finding.Waiting.class::isInstance);
    }

    /// Whether everything is known, and well.
    public boolean isPassed() {
        return findings.values().stream().allMatch(Finding.Fine.class::isInstance);
    }
}
