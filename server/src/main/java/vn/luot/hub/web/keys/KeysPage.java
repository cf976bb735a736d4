package vn.luot.hub.web.keys;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.ApiKeys;
import vn.luot.hub.accounts.ApiKeys.Kept;
import vn.luot.hub.queue.Change;
import vn.luot.hub.queue.Change.Matter;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.keys.KeysView.Choice;
import vn.luot.hub.web.keys.KeysView.Given;
import vn.luot.text.Formats;

/// Which other programs may call the hub, and what each may do.
public final class KeysPage implements Page {
    private static final String HERE = "/manager/keys";
    private static final int MOST_DAYS = 3660;

    private final Hall hall;
    private final ApiKeys keys;
    private final Actions actions;
    private final InstantSource clock;

    /// @param clock by which keys end
    public KeysPage(Hall hall, ApiKeys keys, Actions actions, InstantSource clock) {
        this.hall = hall;
        this.keys = keys;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, ctx -> page(ctx, Optional.empty()), Access.MANAGER);
        routes.post(HERE, this::make, Access.MANAGER);
        routes.post(HERE + "/{name}/revoke", this::revoke, Access.MANAGER);
    }

    private void make(Context ctx) {
        var key = key(ctx);
        var days = number(ctx, "days", MOST_DAYS);
        if (keys.all().stream().anyMatch(kept -> kept.key().name().equals(key.name())))
            throw new Problem(409, "name-taken");
        note(ctx, key.name(), Optional.empty(), Optional.of(scopes(key)));
        var by = Visit.of(ctx).user().orElseThrow().name();
        var secret = keys.make(key, by, clock.instant().plus(Duration.ofDays(days)));
        page(ctx, Optional.of(new Given(key.name(), secret)));
    }

    /// First the door, then the book.
    private void revoke(Context ctx) {
        var name = ctx.pathParam("name");
        var kept = keys.all().stream().filter(k -> k.key().name().equals(name)).findFirst();
        if (kept.isEmpty() || !keys.remove(name)) throw new Problem(404, "status-404");
        note(ctx, name, kept.map(k -> scopes(k.key())), Optional.empty());
        Actions.done(ctx, HERE);
    }

    private void note(Context ctx, String name, Optional<String> before, Optional<String> after) {
        var change = new Change(Matter.API_KEY, name, before, after);
        var _ = actions.events(ctx, new Command.NoteChange(change));
    }

    private void page(Context ctx, Optional<Given> given) {
        var visit = Visit.of(ctx);
        var view =
                new KeysView(
                        given,
                        ApiKey.SCOPES.stream()
                                .sorted()
                                .map(s -> new Choice(s, words(s, visit)))
                                .toList(),
                        keys.all().stream().map(kept -> row(kept, visit)).toList());
        var layout = Layout.of(visit, visit.text("people.keys")).css("people");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().keysPage(layout, view).render());
    }

    private KeysView.Row row(Kept kept, Visit visit) {
        var formats = new Formats(visit.language());
        var until = kept.until().map(formats::date).orElseGet(() -> visit.text("people.for-ever"));
        var used = kept.usedAt().map(formats::moment).orElseGet(() -> visit.text("people.unused"));
        var by = kept.by().isEmpty() ? visit.text("people.system") : kept.by();
        var since = formats.date(kept.since());
        return new KeysView.Row(
                kept.key().name(),
                kept.key().scopes().stream()
                        .sorted()
                        .map(scope -> words(scope, visit))
                        .collect(Collectors.joining(", ")),
                visit.text("people.key-state", since, by, until, used),
                kept.until().filter(end -> !clock.instant().isBefore(end)).isPresent());
    }

    private static String words(String scope, Visit visit) {
        return visit.text("people.scope." + scope);
    }

    private static String scopes(ApiKey key) {
        return key.scopes().stream().sorted().collect(Collectors.joining(", "));
    }

    private static ApiKey key(Context ctx) {
        var name = Optional.ofNullable(ctx.formParam("name")).orElse("").strip();
        var scopes = new HashSet<>(ctx.formParams("scope"));
        if (scopes.isEmpty()) throw new Problem(400, "no-scope");
        try {
            return new ApiKey(
                    name.toLowerCase(Locale.ROOT),
                    scopes,
                    number(ctx, "per-second", ApiKey.MOST_PER_SECOND));
        } catch (IllegalArgumentException _) {
            throw new Problem(400, "wrong-name");
        }
    }

    private static int number(Context ctx, String name, int most) {
        var text = Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
        if (!text.matches("[0-9]{1,5}")) throw new Problem(400, "status-400");
        var number = Integer.parseInt(text);
        if (number < 1 || number > most) throw new Problem(400, "status-400");
        return number;
    }
}
