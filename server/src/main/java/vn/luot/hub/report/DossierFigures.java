package vn.luot.hub.report;

/// How often people came for the same dossier.
///
/// @param dossiers that were shown at a desk
/// @param visits for these, as far as is looked back
/// @param once dossiers with one visit
/// @param twice dossiers with two visits
/// @param more dossiers with three visits or more
public record DossierFigures(int dossiers, int visits, int once, int twice, int more) {
    /// Visits so long before the end of a period count.
    public static final int LOOKED_BACK_DAYS = 180;

    public static final DossierFigures NONE = new DossierFigures(0, 0, 0, 0, 0);

    /// @param visits of one dossier, at least 1
    static DossierFigures of(int visits) {
        return new DossierFigures(
                1, visits, visits == 1 ? 1 : 0, visits == 2 ? 1 : 0, visits > 2 ? 1 : 0);
    }

    public DossierFigures and(DossierFigures other) {
        return new DossierFigures(
                dossiers + other.dossiers,
                visits + other.visits,
                once + other.once,
                twice + other.twice,
                more + other.more);
    }

    /// Of one dossier; 0 if there is none.
    public double mean() {
        return dossiers == 0 ? 0 : (double) visits / dossiers;
    }
}
