package vn.luot.hub.web.procedures;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.luot.hub.procedure.Coverage;
import vn.luot.hub.procedure.Difference;
import vn.luot.hub.procedure.Procedures.Held;
import vn.luot.hub.web.Drafts.Draft;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.procedures.ManageView.Block;
import vn.luot.hub.web.procedures.ManageView.Edit;
import vn.luot.hub.web.procedures.ManageView.Item;
import vn.luot.hub.web.procedures.ManageView.Part;
import vn.luot.hub.web.procedures.ManageView.Preview;
import vn.luot.text.Formats;
import vn.luot.wire.Procedure;

/// The manager's page in one language.
record ManageWords(Hall hall, Visit visit) {
    /// Longer lists are read in a spreadsheet.
    private static final int MOST_SHOWN = 100;

    ManageView view(Held held) {
        return new ManageView(
                now(held),
                held.isEmpty(),
                coverage(Coverage.of(held.index().all())),
                hall.config().get().services().stream()
                        .map(service -> service.code().value())
                        .collect(Collectors.joining(", ")),
                "",
                List.of(),
                Optional.empty());
    }

    ManageView refused(Held held, String problem, List<String> mistakes) {
        var view = view(held);
        return new ManageView(
                view.now(),
                view.empty(),
                view.coverage(),
                view.services(),
                problem,
                mistakes,
                Optional.empty());
    }

    ManageView preview(Held held, Draft<List<Procedure>> draft) {
        var view = view(held);
        var difference = Difference.between(held.index().all(), draft.content());
        var preview =
                new Preview(
                        draft.id(),
                        text("difference", draft.seen() + 1),
                        difference.isNone(),
                        blocks(difference),
                        text("same", number(difference.same())));
        return new ManageView(
                view.now(),
                view.empty(),
                coverage(Coverage.of(draft.content())),
                view.services(),
                "",
                List.of(),
                Optional.of(preview));
    }

    private String now(Held held) {
        return held.revision() == 0
                ? text("manage-none")
                : text(
                        "now",
                        held.revision(),
                        held.by(),
                        new Formats(visit.language()).moment(held.at()));
    }

    private List<Part> coverage(Coverage of) {
        return List.of(
                part("coverage-services", of.services(), of),
                part("coverage-papers", of.papers(), of),
                part("coverage-times", of.times(), of),
                part("coverage-fees", of.fees(), of),
                part("coverage-links", of.links(), of));
    }

    private Part part(String key, int have, Coverage of) {
        var figure = text("coverage-of", number(have), number(of.all()));
        return new Part(text(key), figure, have, Math.max(1, of.all()));
    }

    private List<Block> blocks(Difference difference) {
        return List.of(
                        block("added", "ok", difference.added(), this::whole),
                        block("changed", "warn", difference.changed(), this::edited),
                        block("removed", "bad", difference.removed(), this::whole))
                .stream()
                .filter(block -> !block.items().isEmpty())
                .toList();
    }

    private <T> Block block(String key, String tone, List<T> all, Function<T, Item> item) {
        int hidden = all.size() - MOST_SHOWN;
        return new Block(
                text(key, number(all.size())),
                tone,
                all.stream().limit(MOST_SHOWN).map(item).toList(),
                hidden > 0 ? text("more", number(hidden)) : "");
    }

    private Item whole(Procedure procedure) {
        return new Item(procedure.code(), procedure.name(), List.of());
    }

    private Item edited(Difference.Changed changed) {
        var edits =
                changed.columns().stream()
                        .map(column ->
                                new Edit(
                                        text("column-" + column.word()),
                                        text("was", shown(column.of(changed.before()))),
                                        text("is", shown(column.of(changed.after())))))
                        .toList();
        return new Item(changed.after().code(), changed.after().name(), edits);
    }

    private String shown(String value) {
        return value.isEmpty() ? text("nothing") : value.replace("\n", "; ");
    }

    private String number(int count) {
        return new Formats(visit.language()).number(count);
    }

    private String text(String key, Object... values) {
        return visit.text("procedure." + key, values);
    }
}
