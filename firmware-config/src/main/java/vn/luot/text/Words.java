package vn.luot.text;

import java.text.Normalizer;

/// One thing said in each language, in NFC. Where English is missing, Vietnamese stands in.
public record Words(String vi, String en) {
    public Words {
        vi = Normalizer.normalize(vi.strip(), Normalizer.Form.NFC);
        en = Normalizer.normalize(en.strip(), Normalizer.Form.NFC);
        if (vi.isEmpty()) throw new IllegalArgumentException("no Vietnamese words");
        if (en.isEmpty()) en = vi;
    }

    public static Words vi(String vi) {
        return new Words(vi, "");
    }

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
