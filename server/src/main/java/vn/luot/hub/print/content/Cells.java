package vn.luot.hub.print.content;

import vn.luot.hub.print.Cell;
import vn.luot.hub.report.Spread;

/// Figures as cells; where nothing was counted there is none.
final class Cells {
    private Cells() {}

    static Cell share(int part, int all) {
        return all == 0 ? Cell.none() : new Cell.Share((double) part / all);
    }

    static Cell mean(Spread spread) {
        return spread.n() == 0 ? Cell.none() : new Cell.Took(spread.mean());
    }

    static Cell p90(Spread spread) {
        return spread.n() == 0 ? Cell.none() : new Cell.Took(spread.p90());
    }

    static Cell max(Spread spread) {
        return spread.n() == 0 ? Cell.none() : new Cell.Took(spread.max());
    }

    static Cell within15(Spread spread) {
        return spread.n() == 0 ? Cell.none() : new Cell.Share(spread.within15());
    }

    static Cell within30(Spread spread) {
        return spread.n() == 0 ? Cell.none() : new Cell.Share(spread.within30());
    }
}
