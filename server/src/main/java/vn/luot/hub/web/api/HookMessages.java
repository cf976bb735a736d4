package vn.luot.hub.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.hooks.Message;
import vn.luot.wire.OfficeId;

/// Events as webhooks tell them: as in the API, without comments, notes and names of officers.
public final class HookMessages {
    private final OfficeId office;

    public HookMessages(OfficeId office) {
        this.office = office;
    }

    public Message of(Recorded entry) {
        var view = EventView.of(entry, false);
        var data = view.data();
        withoutPeople(data);
        var id = office + "-" + view.seq();
        var body = Json.mapper().createObjectNode();
        body.put("type", view.kind()).put("timestamp", view.at().toString()).put("id", id);
        body.put("office", office.value()).put("seq", view.seq()).put("day", view.day().toString());
        body.set("data", data);
        return new Message(id, view.kind(), Json.text(body));
    }

    private static void withoutPeople(ObjectNode data) {
        data.remove("note");
        data.remove("officer");
        if (data.get("opinion") instanceof ObjectNode opinion) opinion.remove("comment");
    }
}
