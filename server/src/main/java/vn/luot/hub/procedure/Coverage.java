package vn.luot.hub.procedure;

import java.util.Collection;
import java.util.function.Predicate;
import vn.luot.wire.Procedure;

/// Of how many procedures what is known.
///
/// @param services how many belong to a service whose ticket can be taken here
public record Coverage(int all, int services, int papers, int times, int fees, int links) {
    public static Coverage of(Collection<Procedure> procedures) {
        return new Coverage(
                procedures.size(),
                count(procedures, procedure -> procedure.service().isPresent()),
                count(procedures, procedure -> !procedure.papers().isEmpty()),
                count(procedures, procedure -> !procedure.time().isEmpty()),
                count(procedures, procedure -> !procedure.fee().isEmpty()),
                count(procedures, procedure -> !procedure.link().isEmpty()));
    }

    private static int count(Collection<Procedure> procedures, Predicate<Procedure> is) {
        return (int) procedures.stream().filter(is).count();
    }
}
