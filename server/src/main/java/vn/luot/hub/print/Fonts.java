package vn.luot.hub.print;

/// Where the fonts of paper are: those the tickets are printed with.
final class Fonts {
    static final String FAMILY = "Be Vietnam Pro";

    /// As the plain one calls itself, by which the PDF maker finds what a chart is drawn with.
    static final String OF_CHARTS = "Be Vietnam Pro Medium";

    private static final String FOLDER = "/vn/luot/ticket/fonts/BeVietnamPro_";

    static final String PLAIN = FOLDER + "500Medium.ttf";
    static final String STRONG = FOLDER + "600SemiBold.ttf";
    static final String HEAVY = FOLDER + "800ExtraBold.ttf";

    private Fonts() {}
}
