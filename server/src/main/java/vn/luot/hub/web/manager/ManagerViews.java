package vn.luot.hub.web.manager;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.engine.Device;
import vn.luot.hub.forecast.Counsel;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.report.DayFigures;
import vn.luot.hub.report.Honesty;
import vn.luot.hub.report.Satisfaction;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.manager.ManagerView.DeskRow;
import vn.luot.hub.web.manager.ManagerView.Figure;
import vn.luot.hub.web.manager.ManagerView.Line;
import vn.luot.hub.web.manager.ManagerView.Opinion;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.DeskState;

/// Puts the manager's page into words, at one moment and in one language.
final class ManagerViews {
    /// The national target for a mean wait, and the wait after which the office apologises.
    private static final long TARGET_MINUTES = 15;

    private static final long APOLOGY_MINUTES = 30;

    private final Hall hall;
    private final Language language;
    private final Texts texts;
    private final Formats formats;
    private final Office office;
    private final Instant now;
    private final OfficeConfig config;
    private final Counsel counsel;

    ManagerViews(Hall hall, Language language, Counsel counsel) {
        this.counsel = counsel;
        this.hall = hall;
        this.language = language;
        this.texts = Texts.of(language);
        this.formats = new Formats(language);
        this.office = hall.office();
        this.now = hall.now();
        this.config = hall.config().get();
    }

    ManagerView of(DayFigures today, Honesty honesty, List<Device> devices, Backups.State backups) {
        return new ManagerView(
                new AdviceWords(hall, language).of(counsel),
                sentence(),
                honesty(honesty),
                figures(today),
                lines(),
                desks(),
                opinion(today.all().satisfaction()),
                new Troubles(hall, language).of(devices, today, backups));
    }

    private String honesty(Honesty honesty) {
        return texts.get(
                honesty.enough() ? "manager.honesty" : "manager.honesty-few",
                honesty.kept(),
                honesty.told(),
                formats.percent(honesty.share(), 0));
    }

    private String sentence() {
        var desks = texts.get("manager.now-desks", open(), config.desks().size());
        var last = new ClosingWords(language).of(counsel.closing());
        return waits() + " · " + desks + last.map(words -> " · " + words).orElse("");
    }

    private long open() {
        return office.desks().values().stream().filter(Desk::isOpen).count();
    }

    private String waits() {
        var waiting = (int) office.waiting().count();
        return longest()
                .map(ticket ->
                        texts.get(
                                "manager.now",
                                formats.time(now),
                                waiting,
                                formats.duration(waited(ticket)),
                                hall.service(ticket.service(), language),
                                ticket.number()))
                .orElseGet(() -> texts.get("manager.now-empty", formats.time(now)));
    }

    private List<Figure> figures(DayFigures today) {
        var waits = today.all().waits();
        var inHours = today.all().waitsInHours();
        var longest = longest().map(this::waited).orElse(Duration.ZERO);
        return List.of(
                new Figure(
                        formats.number(office.waiting().count()),
                        texts.get("manager.waiting"),
                        "ok"),
                new Figure(
                        formats.duration(longest),
                        texts.get("manager.longest"),
                        tone(longest.toMinutes())),
                new Figure(
                        minutes(waits.mean()),
                        texts.get(
                                "manager.mean",
                                minutes((double) waits.p90()),
                                minutes(inHours.mean())),
                        tone((long) (inHours.mean() / 60))),
                new Figure(
                        waits.n() == 0 ? "–" : formats.percent(waits.within15(), 0),
                        texts.get(
                                "manager.within",
                                waits.n() == 0 ? "–" : formats.percent(waits.within30(), 0),
                                waits.n()),
                        "ok"),
                new Figure(
                        open() + "/" + config.desks().size(),
                        texts.get("manager.desks-open"),
                        "ok"));
    }

    private List<Line> lines() {
        var forecast = hall.forecast();
        return config.services().stream().map(service -> line(service, forecast)).toList();
    }

    private Line line(OfficeConfig.Service service, Forecast forecast) {
        var waiting = office.waiting(service.code()).toList();
        var longest =
                waiting.stream()
                        .map(this::waited)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        var range =
                Optional.ofNullable(forecast.services().get(service.code()))
                        .flatMap(Forecast.Ahead::range)
                        .map(told -> told.in(language))
                        .orElseGet(() -> texts.get("manager.no-desk"));
        return new Line(
                service.name().in(language),
                waiting.size(),
                longest.toMinutes(),
                waiting.isEmpty() ? texts.get("manager.nobody") : formats.duration(longest),
                tone(longest.toMinutes()),
                range,
                office.desks().values().stream()
                        .filter(d -> d.isOpen() && d.services().contains(service.code()))
                        .map(d -> d.id().value())
                        .collect(Collectors.joining(", ")));
    }

    private List<DeskRow> desks() {
        var rows = new ArrayList<DeskRow>();
        for (var spec : config.desks()) {
            var desk = Optional.ofNullable(office.desks().get(spec.id()));
            var state = desk.map(Desk::state).orElse(DeskState.CLOSED);
            rows.add(
                    new DeskRow(
                            spec.name().in(language),
                            texts.get(
                                    "manager.desk." + state.name().toLowerCase(language.locale())),
                            switch (state) {
                                case OPEN -> "ok";
                                case PAUSED -> "warn";
                                case CLOSED -> "";
                            },
                            office.at(spec.id()).map(ticket -> ticket.number().toString()),
                            desk.map(d -> formats.duration(Duration.between(d.since(), now)))
                                    .orElse("")));
        }
        return rows;
    }

    private Opinion opinion(Satisfaction satisfaction) {
        var rated = satisfaction.rated();
        var interval = satisfaction.interval();
        var basis =
                texts.get(
                                satisfaction.enough() ? "manager.basis" : "manager.too-few",
                                satisfaction.satisfied(),
                                rated,
                                formats.percent(satisfaction.responseRate(), 0),
                                formats.percent(interval.low(), 1),
                                formats.percent(interval.high(), 1))
                        + scales(satisfaction);
        var levels = new ArrayList<Opinion.Level>();
        for (int level = 5; level >= 1; level--) {
            var count = satisfaction.levels().get(level - 1);
            levels.add(
                    new Opinion.Level(
                            level,
                            texts.get("rating.level." + level),
                            count,
                            rated == 0 ? 0 : count * 100 / rated));
        }
        var share =
                satisfaction.enough()
                        ? Optional.of(formats.percent(satisfaction.share(), 1))
                        : Optional.<String>empty();
        return new Opinion(share, basis, levels);
    }

    private String scales(Satisfaction satisfaction) {
        if (!satisfaction.mixed()) return "";
        var scales =
                satisfaction.scales().entrySet().stream()
                        .map(e -> texts.get("manager.scale", e.getKey(), e.getValue()))
                        .collect(Collectors.joining(", "));
        return " · " + texts.get("manager.scales", scales);
    }

    private Optional<Ticket> longest() {
        return office.waiting().max(Comparator.comparing(this::waited));
    }

    private Duration waited(Ticket ticket) {
        var waited = Duration.between(ticket.issuedAt(), now);
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    private String minutes(double seconds) {
        return texts.get("common.minutes", formats.decimal(seconds / 60, 1));
    }

    private static String tone(long minutes) {
        if (minutes >= APOLOGY_MINUTES) return "bad";
        return minutes >= TARGET_MINUTES ? "warn" : "ok";
    }
}
