package vn.luot.hub.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.PauseReason;
import vn.luot.hub.queue.Purpose;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.web.Scene;
import vn.luot.hub.web.desk.DeskView.Choice;
import vn.luot.hub.web.desk.DeskView.Purposes;
import vn.luot.hub.web.desk.DeskView.Targets;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.ServiceCode;

/// What an officer may choose from, with the digits that press it.
record Choices(Scene scene, DeskId desk, Language language) {
    private static final int DIGITS = 9;

    /// 1 to 6, then 0.
    Purposes purposes() {
        var order = Stream.concat(Stream.of(Purpose.values()).skip(1), Stream.of(Purpose.OTHER));
        return new Purposes(
                order.map(
                                purpose -> {
                                    var key = Integer.toString(purpose.key());
                                    return new Choice(
                                            key, word("desk.purpose.", purpose), key, false);
                                })
                        .toList());
    }

    Targets targets(Optional<Ticket> current) {
        var services =
                scene.config().services().stream()
                        .filter(s -> current.filter(t -> t.service().equals(s.code())).isEmpty())
                        .toList();
        var desks =
                scene.config().desks().stream()
                        .filter(d -> !d.id().equals(desk))
                        .filter(d -> scene.state(d.id()) != DeskState.CLOSED)
                        .toList();
        return new Targets(
                numbered(services, s -> s.code().value(), s -> s.name().in(language)),
                numbered(desks, d -> d.id().value(), d -> d.name().in(language)),
                numbered(
                        List.of(PauseReason.values()),
                        PauseReason::name,
                        reason -> word("desk.pause.", reason)));
    }

    /// Every service; chosen are those it serves, or would serve.
    List<Choice> services() {
        var served =
                scene.desk(desk).filter(d -> d.state() != DeskState.CLOSED).map(Desk::services);
        var chosen = served.orElseGet(this::usual);
        return scene.config().services().stream()
                .map(s ->
                        new Choice(
                                s.code().value(),
                                s.name().in(language),
                                "",
                                chosen.contains(s.code())))
                .toList();
    }

    private Set<ServiceCode> usual() {
        return scene.config().desks().stream()
                .filter(spec -> spec.id().equals(desk))
                .findFirst()
                .map(spec -> Set.copyOf(spec.services()))
                .orElse(Set.of());
    }

    private static <T> List<Choice> numbered(
            List<T> things, Function<T, String> value, Function<T, String> words) {
        var choices = new ArrayList<Choice>();
        for (var thing : things) {
            var n = choices.size() + 1;
            var key = n <= DIGITS ? Integer.toString(n) : "";
            choices.add(new Choice(value.apply(thing), words.apply(thing), key, false));
        }
        return choices;
    }

    private String word(String part, Enum<?> value) {
        var name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Texts.of(language).get(part + name);
    }
}
