package vn.luot.hub.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Ticket;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.DeskId;

/// What a phone shows: a number and a desk, nobody's name.
///
/// @param path of the ticket's page; a later notice of the same page takes this one's place
record Notice(String title, String body, String lang, String path) {
    private static final JsonMapper JSON = new JsonMapper();

    static Notice of(Step step, Ticket ticket, OfficeConfig office, Language language) {
        var texts = Texts.of(language);
        return new Notice(
                texts.get("phone.title", ticket.number()),
                switch (step) {
                    case Step.Near(var people) ->
                            people == 0
                                    ? texts.get("phone.push-next")
                                    : texts.get("phone.push-near", people);
                    case Step.Called(var desk, _) ->
                            texts.get("phone.called", name(desk, office, language));
                },
                language.tag(),
                "/t/" + ticket.id().token());
    }

    private static String name(DeskId desk, OfficeConfig office, Language language) {
        return office.desks().stream()
                .filter(spec -> spec.id().equals(desk))
                .findFirst()
                .map(spec -> spec.name().in(language))
                .orElseGet(desk::value);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + title, e);
        }
    }

    /// By which the service lets this notice replace one that it still holds; says nothing of the
    /// ticket to it.
    String topic() {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            var hash = sum.digest(("push:" + path).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
