package vn.luot.hub.web.voice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.queue.Change;
import vn.luot.hub.queue.Command;
import vn.luot.hub.voice.ClipList;
import vn.luot.hub.voice.VoicePack;
import vn.luot.hub.voice.VoicePack.Kept;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Requests;
import vn.luot.hub.web.Visit;
import vn.luot.text.Language;

/// The office's own voice: which clips it needs, which it has, and the ways to bring or record
/// them.
public final class VoicePage implements Page {
    private static final String HERE = Requests.VOICE;
    private static final String RECORD = HERE + "/record";

    private final Hall hall;
    private final Path packs;
    private final Actions actions;

    /// @param packs folder of the recorded clips; made with the first
    public VoicePage(Hall hall, Path packs, Actions actions) {
        this.hall = hall;
        this.packs = packs;
        this.actions = actions;
    }

    /// @param language of the clips
    /// @param problems with what was just brought
    public record Voice(Language language, int have, List<Row> rows, List<String> problems) {
        public Voice {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /// @param sentence a call that needs it
    public record Row(String id, String words, String sentence, boolean there) {}

    /// @param place which one it is, counted from 1
    /// @param left how many are missing, this one included if it is
    /// @param next the one after it
    public record Take(Row row, int place, int all, int left, String next, String problem) {}

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, ctx -> show(ctx, List.of()), Access.MANAGER);
        routes.get(RECORD, ctx -> record(ctx, ""), Access.MANAGER);
        routes.post(HERE, this::bring, Access.MANAGER);
        routes.post(RECORD, this::keep, Access.MANAGER);
        routes.get(HERE + "/{language}.zip", this::zip, Access.MANAGER);
        routes.get(HERE + "/{language}/{clip}.wav", this::clip, Access.MANAGER);
    }

    private static Language language(Optional<String> tag) {
        return tag.filter(Language.EN.tag()::equals).map(_ -> Language.EN).orElse(Language.VI);
    }

    private static Language asked(Context ctx) {
        return language(Optional.ofNullable(ctx.queryParam("voice")));
    }

    private VoicePack pack(Language language) {
        return new VoicePack(language, packs);
    }

    private List<Row> rows(Language language) {
        var have = pack(language).have();
        return ClipList.of(hall.config().get(), language).stream()
                .map(clip ->
                        new Row(clip.id(), clip.words(), clip.sentence(), have.contains(clip.id())))
                .toList();
    }

    private void show(Context ctx, List<String> problems) {
        var visit = Visit.of(ctx);
        var rows = rows(asked(ctx));
        var have = (int) rows.stream().filter(Row::there).count();
        var layout = Layout.of(visit, visit.text("voices.title")).css("procedures");
        var view = new Voice(asked(ctx), have, rows, problems);
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().voicePage(layout, view).render());
    }

    /// Each file is judged by itself: the good ones are kept, every mistake is named.
    private void bring(Context ctx) {
        var visit = Visit.of(ctx);
        var language = asked(ctx);
        var uploads = Uploads.of(ctx.uploadedFiles("file"));
        var known = rows(language).stream().map(Row::id).toList();
        var problems = new ArrayList<String>();
        for (var name : uploads.unread()) problems.add(visit.text("voices.unread", name));
        var kept = 0;
        for (var piece : uploads.pieces()) {
            var id = VoicePack.id(piece.name());
            if (!known.contains(id)) {
                problems.add(visit.text("voices.unknown", piece.name()));
                continue;
            }
            switch (pack(language).keep(id, piece.wav())) {
                case Kept.Good() -> kept++;
                case Kept.Bad(var fault) ->
                        problems.add(visit.text("voices.bad." + fault, piece.name()));
            }
        }
        if (kept > 0) note(ctx, language);
        if (kept == 0 && problems.isEmpty()) problems.add(visit.text("voices.no-file"));
        if (problems.isEmpty()) {
            Actions.done(ctx, HERE + "?voice=" + language.tag());
            return;
        }
        ctx.status(422);
        show(ctx, problems);
    }

    private void note(Context ctx, Language language) {
        var have = Integer.toString(pack(language).have().size());
        var change =
                new Change(
                        Change.Matter.VOICE, language.tag(), Optional.empty(), Optional.of(have));
        var _ = actions.events(ctx, new Command.NoteChange(change));
    }

    private void record(Context ctx, String problem) {
        var visit = Visit.of(ctx);
        var rows = rows(asked(ctx));
        var wanted = Optional.ofNullable(ctx.queryParam("clip")).orElse("");
        var row =
                rows.stream()
                        .filter(r -> r.id().equals(wanted))
                        .findFirst()
                        .or(() -> rows.stream().filter(r -> !r.there()).findFirst());
        if (row.isEmpty()) {
            Actions.done(ctx, HERE + "?voice=" + asked(ctx).tag());
            return;
        }
        var place = rows.indexOf(row.get());
        var left = (int) rows.stream().filter(r -> !r.there()).count();
        var next = rows.get((place + 1) % rows.size()).id();
        var take = new Take(row.get(), place + 1, rows.size(), left, next, problem);
        var layout = Layout.of(visit, visit.text("voices.record")).css("procedures").js("recorder");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Permissions-Policy", "camera=(), microphone=(self), geolocation=()");
        ctx.html(hall.templates().voiceRecord(layout, asked(ctx), take).render());
    }

    private void keep(Context ctx) {
        var language = asked(ctx);
        var wanted = Optional.ofNullable(ctx.queryParam("clip")).orElse("");
        var row = rows(language).stream().filter(r -> r.id().equals(wanted)).findFirst();
        if (row.isEmpty()) throw new Problem(404, "status-404");
        var sent = Uploads.of(ctx.uploadedFiles("file")).pieces();
        var kept =
                sent.isEmpty()
                        ? new Kept.Bad("not-wav")
                        : pack(language).keep(wanted, sent.getFirst().wav());
        switch (kept) {
            case Kept.Good() -> {
                var left = rows(language).stream().filter(r -> !r.there()).count();
                if (left == 0) note(ctx, language);
                Actions.done(ctx, RECORD + "?voice=" + language.tag());
            }
            case Kept.Bad(var fault) -> {
                ctx.status(422);
                record(ctx, Visit.of(ctx).text("voices.bad." + fault, row.get().words()));
            }
        }
    }

    private void zip(Context ctx) {
        var language = language(Optional.of(ctx.pathParam("language")));
        ctx.header(
                "Content-Disposition", "attachment; filename=\"luot-" + language.tag() + ".zip\"");
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/zip").result(pack(language).zip());
    }

    private void clip(Context ctx) {
        var language = language(Optional.of(ctx.pathParam("language")));
        var wav =
                pack(language)
                        .clip(ctx.pathParam("clip"))
                        .orElseThrow(() -> new Problem(404, "status-404"));
        ctx.contentType("audio/wav").header("Cache-Control", "no-store").result(wav);
    }
}
