package vn.luot.hub.report;

/// The Wilson score interval of a share: honest for few answers, never beyond 0 and 1.
///
/// @param low lower end, 0..1
/// @param high upper end, 0..1
public record Wilson(double low, double high) {
    /// The quantile of the normal distribution for 95 %.
    private static final double Z = 1.959963984540054;

    /// The 95 % interval of `part` of `all`; all or nothing if nobody answered.
    public static Wilson of(int part, int all) {
        if (part < 0 || part > all)
            throw new IllegalArgumentException("no share: " + part + " of " + all);
        if (all == 0) return new Wilson(0, 1);
        var share = (double) part / all;
        var square = Z * Z / all;
        var middle = share + square / 2;
        var half = Z * Math.sqrt(share * (1 - share) / all + square / (4 * all));
        return new Wilson(
                part == 0 ? 0 : (middle - half) / (1 + square),
                part == all ? 1 : (middle + half) / (1 + square));
    }
}
