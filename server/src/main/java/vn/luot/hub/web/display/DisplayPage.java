package vn.luot.hub.web.display;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Live;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Scene;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.display.CallLog.Call;
import vn.luot.hub.web.templates.Templates;
import vn.luot.text.Language;

/// The hall's screen and its loudspeaker. With `?sound=off` it only shows.
public final class DisplayPage implements Page {
    /// Reads a call aloud.
    public interface Speaker {
        /// The call as a WAV file; absent if nothing here can speak.
        Optional<byte[]> wav(Call call);
    }

    private final Templates templates;
    private final Live live;
    private final Supplier<Scene> scenes;
    private final CallLog calls;
    private final Speaker speaker;

    public DisplayPage(
            Templates templates,
            Live live,
            Supplier<Scene> scenes,
            CallLog calls,
            Speaker speaker) {
        this.templates = templates;
        this.live = live;
        this.scenes = scenes;
        this.calls = calls;
        this.speaker = speaker;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/display", this::show, Access.ANYONE);
        routes.sse(
                "/display/live",
                client -> {
                    var language = Visit.of(client.ctx()).language();
                    live.serve(client, () -> board(language));
                },
                Access.ANYONE);
        routes.get("/voice/{call}.wav", this::voice, Access.ANYONE);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var sound = !"off".equals(ctx.queryParam("sound"));
        var layout =
                Layout.of(visit, visit.text("hall.title"))
                        .css("display")
                        .js("live", "lost", "turns")
                        .onDark()
                        .withoutHeader();
        if (sound) layout = layout.js("announce");
        ctx.html(templates.displayPage(layout, view(visit.language()), sound).render());
    }

    private String board(Language language) {
        return templates.displayBoard(view(language), language).render();
    }

    private HallView view(Language language) {
        return new HallScreen(scenes.get(), calls.latest(), language).view();
    }

    private void voice(Context ctx) {
        var call = number(ctx).flatMap(calls::find);
        var wav = call.flatMap(speaker::wav).orElseThrow(() -> new Problem(404, "status-404"));
        ctx.contentType("audio/wav").header("Cache-Control", "no-store").result(wav);
    }

    private static Optional<Long> number(Context ctx) {
        var text = ctx.pathParam("call");
        return text.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
