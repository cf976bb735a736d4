package vn.luot.hub.outside;

import java.math.BigDecimal;
import java.util.Locale;

/// The groups of the index of decision 766/QĐ-TTg, which is made by the National Public Service
/// Portal.
public enum IndexPart {
    OPENNESS(18),
    PROGRESS(20),
    DIGITISED(22),
    ONLINE(22),
    SATISFIED(18);

    private final int most;

    IndexPart(int most) {
        this.most = most;
    }

    /// The most points it can have; all together are 100.
    public BigDecimal most() {
        return BigDecimal.valueOf(most);
    }

    /// As keys name it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
