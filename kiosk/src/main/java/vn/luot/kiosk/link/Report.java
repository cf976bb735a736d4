package vn.luot.kiosk.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.wire.DeskId;
import vn.luot.wire.PrinterAnswers;
import vn.luot.wire.PrinterState;
import vn.luot.wire.Trouble;

/// What the device says of itself besides what the link knows.
///
/// @param profile the name of its profile
/// @param desk the desk it stands at, if it does
/// @param numbers whether it gives numbers
/// @param printer asked for at each report, on the link's thread
/// @param answers how much the printer tells; asked likewise
/// @param clockSynced whether the operating system trusts its clock; asked likewise
/// @param troubles what is wrong with the parts; asked likewise
public record Report(
        String profile,
        String version,
        Optional<DeskId> desk,
        boolean numbers,
        Supplier<PrinterState> printer,
        Supplier<Optional<PrinterAnswers>> answers,
        Supplier<Boolean> clockSynced,
        Supplier<List<Trouble>> troubles) {}
