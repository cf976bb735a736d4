package vn.luot.hub.web;

import io.javalin.http.Context;
import java.util.Optional;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.office.Agency;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.report.Scope;

/// Whose figures a visitor reads: an agency's staff its own, everybody else the office's or, with
/// `?agency=`, those of one agency.
public final class Sight {
    private Sight() {}

    /// @throws Problem 404 if there is no such agency, 403 if it is not the visitor's
    public static Scope of(Context ctx, OfficeConfig office) {
        var asked = Optional.ofNullable(ctx.queryParam("agency")).filter(text -> !text.isBlank());
        var own = Visit.of(ctx).user().flatMap(Account::agency);
        if (own.isPresent()) {
            if (asked.filter(code -> !code.equals(own.get().value())).isPresent())
                throw new Problem(403, "other-agency");
            return Scope.of(own.get(), office);
        }
        return asked.map(code -> chosen(code, office)).orElseGet(Scope.Whole::new);
    }

    private static Scope chosen(String asked, OfficeConfig office) {
        return office.agencies().stream()
                .map(Agency::code)
                .filter(code -> code.value().equals(asked))
                .findFirst()
                .map(code -> Scope.of(code, office))
                .orElseThrow(() -> new Problem(404, "no-agency", asked));
    }
}
