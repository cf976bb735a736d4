package vn.luot.hub.web;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import vn.luot.hub.queue.Actor;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// One request as the pages see it: who asks, in which language.
///
/// @param language chosen by `?lang=`, else the cookie, else the browser, else Vietnamese
/// @param user who is signed in
/// @param program whose API key it carries
/// @param csrf what every form must carry in the field `csrf`, every script in `X-CSRF-Token`
/// @param address path and query, without `lang`
public record Visit(
        Language language,
        Optional<Gate.User> user,
        Optional<Gate.Program> program,
        String csrf,
        String address) {
    static final Key<Gate> GATE = new Key<>("gate");

    /// The visit of this request; made once.
    public static Visit of(Context ctx) {
        return Objects.requireNonNull(ctx.attributeOrCompute("visit", Visit::read));
    }

    private static Visit read(Context ctx) {
        var gate = ctx.appData(GATE);
        var session = Cookies.session(ctx);
        var program = Cookies.bearer(ctx).flatMap(gate::program);
        var user = program.isPresent() ? Optional.<Gate.User>empty() : session.flatMap(gate::user);
        var secret = user.isPresent() ? session.orElseThrow() : Cookies.visitor(ctx);
        return new Visit(
                Languages.of(ctx), user, program, Csrf.token(secret), Languages.address(ctx));
    }

    public Texts texts() {
        return Texts.of(language);
    }

    /// Short for `texts().get(…)`.
    public String text(String key, Object... values) {
        return texts().get(key, values);
    }

    /// As whom commands are given.
    public Actor actor() {
        if (user.isPresent()) return new Actor.Staff(user.get().name());
        return program.<Actor>map(p -> new Actor.Program(p.name())).orElseGet(Actor.Citizen::new);
    }

    /// This page's address in another language.
    public String addressIn(Language other) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + other.tag();
    }
}
