package vn.luot.device;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The names that a profile may use for the kernel's key codes (`linux/input-event-codes.h`).
public final class KeyCodes {
    private static final Map<String, Integer> CODES = codes();

    private KeyCodes() {}

    /// @throws IllegalArgumentException if it is neither a name nor a number from 1 to 767
    static int of(String name) {
        var code = CODES.get(name);
        if (code != null) return code;
        if (name.matches("[0-9]{2,3}")) {
            var number = Integer.parseInt(name);
            if (number >= 1 && number <= 767) return number;
        }
        throw new IllegalArgumentException(
                '"' + name + "\" is no key: one of " + CODES.keySet() + " or the kernel's code");
    }

    /// The name of a key, for installers.
    public static Optional<String> name(int code) {
        return CODES.entrySet().stream()
                .filter(entry -> entry.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Integer> codes() {
        var codes = new TreeMap<String, Integer>();
        var digits = new int[] {82, 79, 80, 81, 75, 76, 77, 71, 72, 73};
        for (int n = 0; n < digits.length; n++) codes.put("kp-" + n, digits[n]);
        for (int n = 1; n <= 10; n++) codes.put("f" + n, 58 + n);
        codes.put("kp-enter", 96);
        codes.put("kp-plus", 78);
        codes.put("kp-minus", 74);
        codes.put("kp-asterisk", 55);
        codes.put("kp-slash", 98);
        codes.put("kp-dot", 83);
        codes.put("num-lock", 69);
        codes.put("enter", 28);
        codes.put("esc", 1);
        codes.put("tab", 15);
        codes.put("space", 57);
        codes.put("backspace", 14);
        codes.put("f11", 87);
        codes.put("f12", 88);
        return codes;
    }
}
