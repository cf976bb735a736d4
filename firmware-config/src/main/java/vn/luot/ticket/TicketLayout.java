package vn.luot.ticket;

import vn.luot.ticket.TicketFace.Fact;

/// Draws a ticket's face dot by dot, for any head of 8 dots a millimetre.
///
/// Safe for use from any thread. The first drawing takes half a second on a PC (fonts are read).
public final class TicketLayout {
    /// Quiet dots round a QR code, in modules.
    private static final int QUIET = 4;

    private final int width;
    private final Sizes sizes;

    /// Sizes in dots: letters by their em, of which a capital takes seven tenths.
    private record Sizes(
            int margin, int office, int body, int small, int number, int module, int gap) {
        /// 80 mm paper.
        static final Sizes WIDE = new Sizes(8, 31, 29, 22, 156, 4, 12);

        /// 58 mm paper.
        static final Sizes NARROW = new Sizes(8, 25, 25, 20, 132, 4, 8);

        /// Words a fifth larger, for eyes that have read for many years.
        Sizes large() {
            return new Sizes(
                    margin, office * 6 / 5, body * 6 / 5, small * 6 / 5, number, module, gap);
        }
    }

    /// @param width dots across the paper: 576 for 80 mm, 384 for 58 mm
    public TicketLayout(int width) {
        if (width < 300 || width > 832)
            throw new IllegalArgumentException("paper not 300..832 dots wide: " + width);
        this(width, width < 500 ? Sizes.NARROW : Sizes.WIDE);
    }

    private TicketLayout(int width, Sizes sizes) {
        this.width = width;
        this.sizes = sizes;
    }

    public Bitmap draw(TicketFace face) {
        return switch (face.letters()) {
            case NORMAL -> drawn(face);
            case LARGE -> new TicketLayout(width, sizes.large()).drawn(face);
        };
    }

    private Bitmap drawn(TicketFace face) {
        var pen = new Pen(width, sizes.margin);
        title(pen, face);
        number(pen, face.number());
        for (var mark : face.marks()) mark(pen, mark);
        for (var fact : face.place()) pen.centred(flow(fact, sizes.body));
        rule(pen);
        for (var fact : face.facts()) fact(pen, fact);
        code(pen, face);
        rule(pen);
        for (var line : face.rules()) pen.left(small(line).evenLines(pen.measure()), 0);
        pen.skip(sizes.gap);
        return pen.cut();
    }

    private void title(Pen pen, TicketFace face) {
        pen.skip(sizes.gap / 2);
        var lines = face.title();
        for (int i = 0; i < lines.size(); i++)
            pen.centred(
                    i < lines.size() - 1
                            ? Flow.of(lines.get(i), Typeface.STRONG.at(sizes.small))
                            : Flow.of(lines.get(i), Typeface.HEAVY.at(sizes.office)));
        rule(pen);
    }

    /// The number is as large as fits: with three digits 16 mm high, never below 12 mm.
    private void number(Pen pen, TicketFace.Big number) {
        pen.centred(Flow.of(number.caption(), Typeface.STRONG.at(sizes.small)));
        pen.skip(sizes.gap);
        var full = new Flow.Word(number.value(), Typeface.HEAVY.at(sizes.number)).width();
        var em = Math.min(sizes.number, sizes.number * pen.measure() / full);
        pen.figure(number.value(), Typeface.HEAVY.at(em));
        pen.skip(sizes.gap);
    }

    private void mark(Pen pen, TicketFace.Mark mark) {
        pen.skip(sizes.gap / 2);
        pen.box(
                Flow.of(mark.title(), Typeface.HEAVY.at(sizes.body)),
                Flow.of(mark.note(), Typeface.STRONG.at(sizes.small)),
                mark.filled());
        pen.skip(sizes.gap / 2);
    }

    /// On one line if slightly smaller letters make that possible.
    private void fact(Pen pen, Fact fact) {
        int em = sizes.body;
        while (em > sizes.small && flow(fact, em).lines(pen.measure()).size() > 1) em--;
        var one = flow(fact, em).lines(pen.measure());
        pen.left(one.size() == 1 ? one : flow(fact, sizes.body).evenLines(pen.measure()), 0);
    }

    private void rule(Pen pen) {
        pen.skip(sizes.gap / 2);
        pen.rule(2);
        pen.skip(sizes.gap / 2);
    }

    /// The code, and beside it what it is good for and what to have ready.
    private void code(Pen pen, TicketFace face) {
        var qr = QrCode.of(face.code().address());
        var quiet = QUIET * sizes.module;
        var side = qr.size() * sizes.module;
        pen.skip(quiet);
        int top = pen.y();
        int left = quiet - sizes.margin;
        pen.code(qr, sizes.module, left);
        int right = left + side + quiet;
        int beside = pen.measure() - right;
        pen.left(small(face.code().hint()).evenLines(beside), right);
        pen.skip(sizes.gap / 2);
        for (var fact : face.advice()) pen.left(flow(fact, sizes.small).lines(beside), right);
        int height = Math.max(side, pen.y() - top);
        pen.moveTo(top + height);
        pen.skip(quiet - sizes.gap / 2);
    }

    private Flow small(String text) {
        return Flow.of(text, Typeface.MEDIUM.at(sizes.small));
    }

    private static Flow flow(Fact fact, int em) {
        return Flow.of(fact.name(), Typeface.MEDIUM.at(em))
                .and(fact.value(), Typeface.HEAVY.at(em));
    }
}
