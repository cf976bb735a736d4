package vn.luot.ticket;

import vn.luot.ticket.TicketFace.Fact;

/// A ticket for lines too slow for a picture: at 19,200 bits a second it takes four seconds, where
/// a picture takes sixteen.
///
/// Number, times and small print are the printer's own letters, so Vietnamese stands there without
/// its marks. Drawn are only the code and, where one line holds them, office, mark and service, all
/// at the left edge: white dots before ink take time as well.
final class LittleTicket implements Typesetter {
    private static final int LETTER = 12;
    private static final int LINE = 30;
    private static final int MOST_SCALE = 6;
    private static final int GAP = 8;

    /// Ems of what is drawn.
    private static final int LARGEST = 25;

    private static final int SMALLEST = 20;

    /// Dots of a module, and its quiet zone of four of them; even, so that it is sent in quarters.
    private static final int MODULE = 4;

    private static final int QUIET = 16;

    private final int dots;

    LittleTicket(int dots) {
        this.dots = dots;
    }

    @Override
    public byte[] bytes(TicketFace face) {
        var paper = new EscPos().lines(LINE);
        face.title().forEach(line -> drawn(paper, line));
        number(paper, face.number());
        face.marks().forEach(mark -> mark(paper, mark));
        face.place().stream().limit(1).forEach(fact -> drawn(paper, fact.value()));
        face.place().stream().skip(1).forEach(fact -> fact(paper, fact));
        face.facts().forEach(fact -> fact(paper, fact));
        paper.picture(code(face.code()));
        words(paper, face.code().hint());
        face.advice().forEach(fact -> fact(paper, fact));
        paper.line("-".repeat(dots / LETTER));
        face.rules().forEach(rule -> words(paper, rule));
        return paper.cut();
    }

    private void number(EscPos paper, TicketFace.Big number) {
        int scale = Math.clamp(dots / LETTER / number.value().length(), 1, MOST_SCALE);
        paper.centred()
                .feed(GAP)
                .line(PlainLetters.of(number.caption()))
                .large(number.value(), scale)
                .left();
    }

    private void mark(EscPos paper, TicketFace.Mark mark) {
        drawn(paper, mark.title());
        words(paper, mark.note());
    }

    /// With its marks if it fits on one line: more would take too long.
    private void drawn(EscPos paper, String text) {
        var pen = new Pen(dots, 0);
        for (int em = LARGEST; em >= SMALLEST; em--) {
            var lines = Flow.of(text, Typeface.HEAVY.at(em)).lines(pen.measure());
            if (lines.size() > 1) continue;
            pen.skip(GAP);
            pen.left(lines, 0);
            paper.picture(pen.cut());
            return;
        }
        words(paper, text);
    }

    private Bitmap code(TicketFace.Code code) {
        var pen = new Pen(dots, QUIET);
        var qr = QrCode.of(code.address());
        pen.skip(QUIET);
        pen.code(qr, MODULE, 0);
        pen.skip(qr.size() * MODULE + QUIET);
        return pen.cut();
    }

    private void fact(EscPos paper, Fact fact) {
        words(paper, fact.name() + ' ' + fact.value());
    }

    private void words(EscPos paper, String text) {
        for (var line : PlainLetters.lines(text, dots / LETTER)) paper.line(line);
    }
}
