package vn.luot.hub.web;

import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.DossierKey;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.Session;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.engine.Device;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Journal;
import vn.luot.hub.engine.Progress;
import vn.luot.hub.engine.Receipt;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.report.DayFigures;
import vn.luot.hub.report.Honesty;
import vn.luot.hub.web.desk.DeskPage;
import vn.luot.hub.web.display.CallLog;
import vn.luot.hub.web.display.DisplayPage;
import vn.luot.hub.web.display.Screens;
import vn.luot.hub.web.display.SpeakPage;
import vn.luot.hub.web.display.Voices;
import vn.luot.hub.web.home.HomePage;
import vn.luot.hub.web.manager.ManagerPage;
import vn.luot.hub.web.manager.ResultsPage;
import vn.luot.hub.web.manager.TicketPreviewPage;
import vn.luot.hub.web.templates.StaticTemplates;
import vn.luot.hub.web.templates.Templates;

/// The pages of one sample day on a real port, without a disk: for tests, and to look at.
///
/// As a program: `Preview 8090 province 60`; `/enter?next=/desk` signs in; `&as=LEAD` as what.
public final class Preview implements AutoCloseable {
    private static final String TOKEN = "her-token";
    static final String SESSION = "preview-session-";
    private static final Gate GATE =
            new Gate() {
                @Override
                public Optional<Session> session(String token) {
                    return Stream.of(Role.values())
                            .filter(role -> token.equals(SESSION + role))
                            .map(role ->
                                    new Account("hanh", "Nguyễn Thị Hạnh", role, Optional.empty()))
                            .map(hanh -> new Session(hanh, "one", TOKEN, Instant.EPOCH, false))
                            .findFirst();
                }

                @Override
                public Optional<ApiKey> key(String secret) {
                    return Optional.empty();
                }
            };

    private final Engine engine;
    private final Web web;

    /// Whose pages.
    ///
    /// @param entries of the day so far
    public record Of(
            OfficeConfig config, Engine engine, List<Recorded> entries, ManagerPage.Read read) {
        private static Of day(SampleDay day, InstantSource clock) {
            return new Of(
                    day.config(),
                    new Engine(day.config().rules(), new Memory(day.entries()), clock),
                    day.entries(),
                    new ManagerPage.Read(
                            date -> DayFigures.of(date, List.of(), 0),
                            _ -> new Honesty(60, 52),
                            Function.identity()));
        }
    }

    /// @param clock goes on from the end of the day
    public Preview(SampleDay day, InstantSource clock, int port) {
        this(Of.day(day, clock), clock, port);
    }

    public Preview(Of of, InstantSource clock, int port) {
        engine = of.engine();
        var calls = new CallLog(of.entries(), engine.office());
        engine.listen(calls);
        var live = new Live("preview");
        engine.listen((_, _, _) -> live.changed());
        Templates templates = new StaticTemplates();
        var forecasts = Forecasts.of(engine, of::entries, clock);
        var scenes = new Scenes(forecasts, of::config, clock);
        var hall = new Hall(engine, scenes, of::config, clock, live, templates);
        var screens = new Screens();
        var voices = new Voices(screens, calls);
        List<Page> pages =
                List.of(
                        new DisplayPage(hall, calls, screens, voices),
                        new SpeakPage(hall, calls, screens, voices, (_, _, _) -> Optional.empty()),
                        new DeskPage(
                                templates,
                                live,
                                scenes,
                                new Actions(engine),
                                noDevices(),
                                new DossierKey("a key to try things")),
                        new HomePage(templates, live, scenes),
                        new TicketPreviewPage(hall),
                        new ResultsPage(hall, _ -> hall.office().concerns()),
                        new ManagerPage(
                                hall, forecasts, of.read(), noDevices(), Backups.State.NotYet::new),
                        Preview::enter);
        web = new Web(new Web.Settings("127.0.0.1", port, false), GATE, templates, pages).start();
    }

    private static void enter(RoutesConfig routes) {
        routes.get(
                "/enter",
                ctx -> {
                    var role = Optional.ofNullable(ctx.queryParam("as")).orElse("ADMIN");
                    Cookies.signIn(ctx, SESSION + role);
                    ctx.redirect(Addresses.own("" + ctx.queryParam("next")));
                },
                Access.ANYONE);
    }

    public int port() {
        return web.port();
    }

    public Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        web.close();
        engine.close();
    }

    private static Devices noDevices() {
        return new Devices(
                new Devices.Store() {
                    @Override
                    public List<Device> devices() {
                        return List.of();
                    }

                    @Override
                    public void save(Device device) {
                        throw new IllegalStateException("no device reports here: " + device);
                    }
                });
    }

    /// Keeps nothing but the day it was given.
    private static final class Memory implements Journal {
        private final List<Recorded> entries;

        Memory(List<Recorded> entries) {
            this.entries = new ArrayList<>(entries);
        }

        @Override
        public List<Recorded> today() {
            return List.copyOf(entries);
        }

        @Override
        public Map<Receipt.Source, Progress> progress() {
            return Map.of();
        }

        @Override
        public boolean received(UUID id) {
            return false;
        }

        @Override
        public void append(Batch batch) {
            entries.addAll(batch.entries());
        }
    }

    public static void main(String... args) {
        var day =
                switch (args[1]) {
                    case "long" -> SampleDay.withLongNames();
                    case "many" -> SampleDay.withManyDossiers();
                    default -> SampleDay.of(args[1]);
                };
        var waiting = Integer.parseInt(args[2]);
        if (waiting > 0) day.later(Duration.ofMinutes(35)).crowded(waiting);
        if (waiting > 0) day.pause("6", Duration.ofMinutes(8));
        if (waiting > 0) day.troubled();
        var started = Instant.now();
        InstantSource clock = () -> day.now().plus(Duration.between(started, Instant.now()));
        var preview = new Preview(day, clock, Integer.parseInt(args[0]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(preview::close));
    }
}
