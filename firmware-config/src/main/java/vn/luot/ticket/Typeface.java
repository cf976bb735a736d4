package vn.luot.ticket;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The bundled letters of a ticket: Be Vietnam Pro, which has every Vietnamese letter.
public final class Typeface {
    public static final Typeface MEDIUM = new Typeface("500Medium");
    public static final Typeface STRONG = new Typeface("600SemiBold");
    public static final Typeface HEAVY = new Typeface("800ExtraBold");

    /// How letters are measured and drawn: whole dots, no grey.
    public static final FontRenderContext DOTS = new FontRenderContext(null, false, false);

    private final Font font;

    private Typeface(String weight) {
        var file = "/vn/luot/ticket/fonts/BeVietnamPro_" + weight + ".ttf";
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file)) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read font " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + file, e);
        }
    }

    /// @param dots the em, not the height of a letter
    public Font at(int dots) {
        return font.deriveFont((float) dots);
    }
}
