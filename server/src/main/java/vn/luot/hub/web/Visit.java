package vn.luot.hub.web;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.Session;
import vn.luot.hub.queue.Actor;
import vn.luot.text.Language;
import vn.luot.text.Languages;
import vn.luot.text.Texts;

/// One request as the pages see it: who asks, in which language.
///
/// @param language chosen by `?lang=`, else the cookie, else the browser, else Vietnamese
/// @param session of whoever is signed in
/// @param program whose API key it carries
/// @param csrf what every form must carry in the field `csrf`, every script in `X-CSRF-Token`
/// @param address path and query, without `lang`
/// @param languages in which the page can be had
public record Visit(
        Language language,
        Optional<Session> session,
        Optional<ApiKey> program,
        String csrf,
        String address,
        Languages languages) {
    static final Key<Gate> GATE = new Key<>("gate");
    private static final Optional<Session> NOBODY = Optional.empty();

    /// The visit of this request; made once.
    public static Visit of(Context ctx) {
        return Objects.requireNonNull(ctx.attributeOrCompute("visit", Visit::read));
    }

    /// The visit without asking who it is: for answers that must be given whatever has failed.
    static Visit ofStranger(Context ctx) {
        return new Visit(
                LanguageChoice.of(ctx),
                Optional.empty(),
                Optional.empty(),
                Csrf.token(Cookies.visitor(ctx)),
                LanguageChoice.address(ctx),
                ctx.appData(LanguageChoice.SPOKEN));
    }

    private static Visit read(Context ctx) {
        var gate = ctx.appData(GATE);
        var program = Cookies.bearer(ctx).flatMap(gate::key);
        var session = program.isPresent() ? NOBODY : Cookies.session(ctx).flatMap(gate::session);
        return new Visit(
                LanguageChoice.of(ctx),
                session,
                program,
                session.map(Session::csrf).orElseGet(() -> Csrf.token(Cookies.visitor(ctx))),
                LanguageChoice.address(ctx),
                ctx.appData(LanguageChoice.SPOKEN));
    }

    /// Who is signed in.
    public Optional<Account> user() {
        return session.map(Session::account);
    }

    public Texts texts() {
        return Texts.of(language);
    }

    /// The language of a report: its fonts know the complete languages only.
    public Language onPaper() {
        return language.parent().language();
    }

    /// Short for `texts().get(…)`.
    public String text(String key, Object... values) {
        return texts().get(key, values);
    }

    /// As whom commands are given.
    public Actor actor() {
        if (session.isPresent()) return new Actor.Staff(session.get().account().name());
        return program.<Actor>map(p -> new Actor.Program(p.name())).orElseGet(Actor.Citizen::new);
    }

    /// This page's address in another language.
    public String addressIn(Language other) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + other.tag();
    }
}
