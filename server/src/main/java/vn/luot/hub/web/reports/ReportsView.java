package vn.luot.hub.web.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.luot.hub.office.Agency;
import vn.luot.hub.report.Scope;
import vn.luot.text.Language;

/// Which reports may be opened from here.
///
/// @param agencies that may be chosen
public record ReportsView(
        LocalDate day, YearMonth month, Scope scope, List<Agency> agencies, Coming coming) {
    public ReportsView {
        agencies = List.copyOf(agencies);
    }

    /// How many are expected, as words.
    ///
    /// @param trial how good it was
    public record Coming(List<String> heads, List<List<String>> days, String trial) {
        public Coming {
            heads = List.copyOf(heads);
            days = days.stream().map(List::copyOf).toList();
        }
    }

    /// Whether it is the whole office's figures that are asked for.
    public boolean isWhole() {
        return scope instanceof Scope.Whole;
    }

    public boolean isChosen(Agency agency) {
        return scope instanceof Scope.Own own && own.agency().equals(agency);
    }

    /// What addresses of files end with.
    public String query() {
        return isWhole() ? "" : "&agency=" + code();
    }

    /// The agency's code; empty for the whole office.
    public String code() {
        return scope instanceof Scope.Own own ? own.agency().code().value() : "";
    }

    /// The agency's name; empty for the whole office.
    public String agency(Language language) {
        return scope instanceof Scope.Own own ? own.agency().name().in(language) : "";
    }
}
