package vn.luot.hub.web.display;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.voice.Announcer;
import vn.luot.hub.voice.Telling;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.display.DisplayPage.Speaker;

/// Where a display's page asks what to say now, and gets the sound of it.
public final class SpeakPage implements Page {
    static final String HERE = "/display/speak/";

    private static final double PERCENT = 100;
    private static final Duration LEAST_WAIT = Duration.ofMillis(200);

    private final Hall hall;
    private final CallLog calls;
    private final Screens screens;
    private final Voices voices;
    private final Speaker speaker;

    /// @param speaker asked on the page's own thread
    public SpeakPage(Hall hall, CallLog calls, Screens screens, Voices voices, Speaker speaker) {
        this.hall = hall;
        this.calls = calls;
        this.screens = screens;
        this.voices = voices;
        this.speaker = speaker;
    }

    /// @param call day and number of what is said; empty for nothing. The page tells it when it
    ///   asks again
    /// @param src where its sound is; empty if nothing here can speak
    /// @param volume from 0 to 1
    /// @param again milliseconds after which to ask again; 0 for not before something changes
    public record Said(String call, String src, String words, double volume, long again) {
        static final Said NOTHING = new Said("", "", "", 0, 0);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE + "{page}", this::speak, Access.ANYONE);
        routes.get("/voice/{call}.wav", this::voice, Access.ANYONE);
    }

    private void speak(Context ctx) {
        var said = screens.find(ctx.pathParam("page")).map(screen -> said(ctx, screen));
        ctx.header("Cache-Control", "no-store").json(said.orElse(Said.NOTHING));
    }

    private Said said(Context ctx, Screen screen) {
        var now = hall.now();
        var spec = hall.config().get().hall();
        return switch (voices.next(screen, spec, heard(ctx, now), now)) {
            case Voices.Order.Nothing() -> Said.NOTHING;
            case Voices.Order.Wait(var until) -> {
                var wait = Duration.between(now, until).plus(LEAST_WAIT);
                yield new Said("", "", "", 0, wait.toMillis());
            }
            case Voices.Order.Say say -> {
                var wav = speaker.wav(say.call(), say.telling(), say.chime());
                var length = wav.map(Announcer::length).orElse(Duration.ZERO);
                voices.takes(screen, spec, length, hall.now());
                yield said(ctx, say, wav.isPresent(), now);
            }
        };
    }

    private Said said(Context ctx, Voices.Order.Say say, boolean audible, Instant now) {
        var call = say.call();
        var src =
                "/voice/%d.wav?say=%s&chime=%s"
                        .formatted(call.number(), say.telling().word(), say.chime());
        var visit = Visit.of(ctx);
        var desk = hall.desk(call.desk(), visit.language());
        return new Said(
                Rules.day(now) + " " + call.number(),
                audible ? src : "",
                visit.text("hall.called", call.ticket(), desk),
                say.volume() / PERCENT,
                0);
    }

    /// The newest call of today that the page has said, by its own account.
    private static long heard(Context ctx, Instant now) {
        var words = Optional.ofNullable(ctx.queryParam("after")).orElse("").split(" ", 2);
        var today = words.length == 2 && words[0].equals(Rules.day(now).toString());
        return today && words[1].matches("[0-9]{1,9}") ? Long.parseLong(words[1]) : 0;
    }

    private void voice(Context ctx) {
        var telling =
                Optional.ofNullable(ctx.queryParam("say"))
                        .flatMap(Telling::of)
                        .orElse(Telling.ONCE);
        var chime = !"false".equals(ctx.queryParam("chime"));
        var wav =
                number(ctx)
                        .flatMap(calls::find)
                        .flatMap(call -> speaker.wav(call, telling, chime))
                        .orElseThrow(() -> new Problem(404, "status-404"));
        ctx.contentType("audio/wav").header("Cache-Control", "no-store").result(wav);
    }

    private static Optional<Long> number(Context ctx) {
        var text = ctx.pathParam("call");
        return text.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
