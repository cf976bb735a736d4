package vn.luot.hub.web.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.outside.Brought;
import vn.luot.hub.outside.Difference;
import vn.luot.hub.outside.IndexPart;
import vn.luot.hub.outside.OnTime;
import vn.luot.hub.outside.OutsideStore;
import vn.luot.hub.web.Drafts.Draft;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.reports.OutsidePage.Sent;
import vn.luot.hub.web.reports.OutsideView.Edit;
import vn.luot.hub.web.reports.OutsideView.Preview;
import vn.luot.text.Formats;

/// Says what was brought, and what a file would change.
record OutsideWords(Visit visit, OutsideStore store) {
    OutsideView view() {
        return new OutsideView(brought(), "", List.of(), Optional.empty());
    }

    OutsideView refused(String problem, List<String> mistakes) {
        return new OutsideView(brought(), problem, mistakes, Optional.empty());
    }

    OutsideView preview(Draft<Sent> draft) {
        var brought = draft.content().brought();
        var difference = Difference.between(brought, store::of);
        var preview =
                new Preview(
                        draft.id(),
                        text("outside-difference", draft.content().source(), brought.rows()),
                        difference.edits().stream().map(this::edit).toList(),
                        text("outside-same", difference.same()),
                        unknown(brought));
        return new OutsideView(brought(), "", List.of(), Optional.of(preview));
    }

    private List<String> brought() {
        var formats = new Formats(visit.language());
        return store.all().stream()
                .map(origin ->
                        text(
                                "outside-brought",
                                origin.revision(),
                                origin.source(),
                                formats.moment(origin.at()),
                                origin.by()))
                .toList();
    }

    private Edit edit(Difference.Edit edit) {
        return new Edit(
                edit.month().toString(),
                subject(edit.subject()),
                edit.before().orElseGet(() -> visit.text("procedure.nothing")),
                edit.after().orElseGet(() -> visit.text("procedure.nothing")));
    }

    private String subject(String subject) {
        return Arrays.stream(IndexPart.values())
                .filter(part -> part.word().equals(subject))
                .findFirst()
                .map(part -> text("outside-" + part.word()))
                .orElse(subject);
    }

    private String unknown(Brought brought) {
        var fields =
                brought.onTime().stream()
                        .filter(row -> row.service().isEmpty())
                        .map(OnTime::field)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "" : text("outside-unknown", fields);
    }

    private String text(String key, Object... values) {
        return visit.text("report." + key, values);
    }
}
