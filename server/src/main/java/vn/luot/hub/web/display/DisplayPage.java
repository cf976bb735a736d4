package vn.luot.hub.web.display;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.luot.hub.office.HallSpec;
import vn.luot.hub.office.HallSpec.Display;
import vn.luot.hub.voice.Telling;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Live;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.display.CallLog.Call;
import vn.luot.hub.web.display.HallView.Speak;
import vn.luot.hub.web.media.MediaPage;
import vn.luot.text.Language;
import vn.luot.text.Words;

/// The hall's screens and their loudspeakers. With `?sound=off` a page only shows.
public final class DisplayPage implements Page {
    private static final String HERE = "/display";

    /// The screen of an office that names none.
    static final Display EVERYTHING = Display.ofEverything("", Words.vi("Sảnh"));

    private static final Display SILENT = EVERYTHING.withoutSound();

    /// Reads a call aloud.
    public interface Speaker {
        /// The call as a WAV file; absent if nothing here can speak.
        Optional<byte[]> wav(Call call, Telling telling, boolean chime);
    }

    private final Hall hall;
    private final CallLog calls;
    private final Screens screens;
    private final Voices voices;

    public DisplayPage(Hall hall, CallLog calls, Screens screens, Voices voices) {
        this.hall = hall;
        this.calls = calls;
        this.screens = screens;
        this.voices = voices;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, ctx -> show(ctx, EVERYTHING), Access.ANYONE);
        routes.get("/displays", this::all, Access.ANYONE);
        routes.sse(HERE + "/live", client -> live(client, EVERYTHING), Access.ANYONE);
        routes.get(HERE + "/{id}", ctx -> show(ctx, display(ctx)), Access.ANYONE);
        routes.sse(
                HERE + "/{id}/live", client -> live(client, display(client.ctx())), Access.ANYONE);
    }

    private HallSpec spec() {
        return hall.config().get().hall();
    }

    /// A screen on the wall whose display was renamed or taken out goes on, in silence, with
    /// everything.
    private Display display(Context ctx) {
        return spec().display(ctx.pathParam("id")).orElse(SILENT);
    }

    /// Which screens there are.
    private void all(Context ctx) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("hall.displays")).css("status");
        var named = spec().displays();
        var everything = Display.ofEverything("", Words.vi(visit.text("hall.title")));
        var displays = named.isEmpty() ? List.of(everything) : named;
        ctx.html(hall.templates().displayList(layout, displays).render());
    }

    private void show(Context ctx, Display display) {
        var visit = Visit.of(ctx);
        var sound = display.sound() && !isSilent(ctx);
        var layout =
                Layout.of(visit, visit.text("hall.title"))
                        .css("display")
                        .js("live", "lost", "turns", "media")
                        .onDark()
                        .withoutHeader();
        if (sound) layout = layout.js("announce");
        var view = view(display, visit.language());
        var live =
                (display.id().isEmpty() ? HERE : HERE + "/" + display.id())
                        + "/live?lang="
                        + visit.language().tag()
                        + (sound ? "" : "&sound=off");
        var media = MediaPage.live(display.media());
        ctx.html(hall.templates().displayPage(layout, view, live, media, sound).render());
    }

    private static boolean isSilent(Context ctx) {
        return "off".equals(ctx.queryParam("sound"));
    }

    private HallView view(Display display, Language language) {
        return HallScreen.of(hall.scenes().get(), calls.latest(), display, language).view();
    }

    private void live(SseClient client, Display display) {
        var ctx = client.ctx();
        var language = Visit.of(ctx).language();
        var page = UUID.randomUUID().toString();
        var screen = new Screen(page, display.id(), !isSilent(ctx), ctx.ip(), hall.now());
        screens.opened(screen);
        hall.live().serve(client, new Shown(screen, display, language));
        if (display.zone().isPresent()) hall.live().changed();
    }

    /// One open page. The display is looked up anew: its configuration may have changed.
    private final class Shown implements Live.Showing {
        private final Screen screen;
        private final Display first;
        private final Language language;

        Shown(Screen screen, Display first, Language language) {
            this.screen = screen;
            this.first = first;
            this.language = language;
        }

        /// Drawn once for all pages of a display.
        @Override
        public String html() {
            return hall.live().drawn("display " + screen.display() + " " + language, this::board);
        }

        private String board() {
            var view = view(spec().display(screen.display()).orElse(first), language);
            return hall.templates().displayBoard(view, language).render();
        }

        /// Where it asks what to say, if it is the one that speaks.
        @Override
        public String own() {
            var now = hall.now();
            screen.seen(now);
            if (!screens.speaks(screen, spec(), now)) return "";
            if (voices.isOverdue(screen, spec(), now)) screen.owes(now);
            var ask = SpeakPage.HERE + screen.page() + "?lang=" + language.tag();
            var speak = new Speak(ask, voices.newest(screen, spec()));
            return hall.templates().displaySpeak(speak).render();
        }

        @Override
        public String mark() {
            return screen.mark();
        }

        @Override
        public void gone() {
            screens.closed(screen);
            voices.forget(screen);
            if (first.zone().isPresent()) hall.live().changed();
        }
    }
}
