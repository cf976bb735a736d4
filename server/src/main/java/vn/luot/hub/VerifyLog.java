package vn.luot.hub;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.journal.Proving;

/// `verify-log`: proves that no event was changed, moved or taken out.
@Command(
        name = "verify-log",
        description = "Proves that no event of the log was changed, moved or taken out.")
final class VerifyLog implements Callable<Integer> {
    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
        return data.with(VerifyLog::verify);
    }

    private static int verify(Database database) {
        var office = DataOptions.office(database).office();
        return switch (Proving.log(database)) {
            case Proof.Whole(var events, var head) -> {
                System.out.printf("office %s: %d events, whole%nhead %s%n", office, events, head);
                yield 0;
            }
            case Proof.Broken(var seq, var why) ->
                    throw new Hub.Failed("office %s: event %d is %s".formatted(office, seq, why));
        };
    }
}
