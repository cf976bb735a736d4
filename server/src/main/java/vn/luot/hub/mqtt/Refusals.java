package vn.luot.hub.mqtt;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Who was not let in lately, the last first; a flood of strangers takes no more room. Safe for use
/// from any thread.
final class Refusals {
    private static final int MOST = 10;

    private final AtomicReference<List<Refused>> lately = new AtomicReference<>(List.of());

    void add(Refused refused) {
        var _ =
                lately.updateAndGet(before ->
                        Stream.concat(
                                        Stream.of(refused),
                                        before.stream().filter(other -> !other.isSame(refused)))
                                .limit(MOST)
                                .toList());
    }

    List<Refused> lately() {
        return lately.get();
    }
}
