package vn.luot.fuzz;

import java.util.List;
import vn.luot.hub.procedure.Sheet;
import vn.luot.procedure.ProcedureIndex;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.ServiceCode;

/// An office's procedures as any spreadsheet may write them: mistakes are named, and what is sound
/// is written and read back equal, and can be searched.
public final class SheetFuzz {
    private static final List<ServiceCode> SERVICES =
            List.of(new ServiceCode("A"), new ServiceCode("C"));

    private SheetFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        switch (Sheet.read(input, SERVICES)) {
            case Sheet.Reading.Wrong(var problems) -> {
                Holds.that(!problems.isEmpty(), "wrong, but nobody says what");
                for (var language : Language.COMPLETE)
                    problems.forEach(problem -> problem.words(Texts.of(language)));
            }
            case Sheet.Reading.Sound(var procedures) -> {
                for (var language : Language.COMPLETE) {
                    var written = Sheet.write(procedures, Texts.of(language));
                    Holds.equal(new Sheet.Reading.Sound(procedures), Sheet.read(written, SERVICES));
                }
                for (var procedure : procedures) {
                    var name = ProcedureIndex.plain(procedure.name());
                    Holds.equal(name, ProcedureIndex.plain(name));
                }
            }
        }
    }
}
