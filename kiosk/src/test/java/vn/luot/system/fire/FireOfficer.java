package vn.luot.system.fire;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import vn.luot.system.Cable;
import vn.luot.system.Http.Reply;
import vn.luot.system.HubApi;
import vn.luot.system.fire.Told.Fact;

/// An officer who calls, serves and finishes, whatever becomes of the hub; then the citizen rates.
///
/// One thing at a time.
final class FireOfficer implements People.Person {
    private final String desk;
    private final HubApi api;
    private final Cable cable;
    private final Told told;
    private boolean open;
    private Optional<String> here = Optional.empty();

    /// @param cable by which the calls of `api` go
    FireOfficer(String desk, HubApi api, Cable cable, Told told) {
        this.desk = desk;
        this.api = api;
        this.cable = cable;
        this.told = told;
    }

    @Override
    public Duration act(Random random) {
        if (!open) open = isDone(api.desk(desk, "open"));
        else if (here.isEmpty()) return callNext(random);
        else if (random.nextInt(8) == 0) miss(here.get());
        else serve(here.get(), random);
        return People.between(random, 50, 300);
    }

    private Duration callNext(Random random) {
        var reply =
                asking(
                        () -> api.desk(desk, "call-next"),
                        new Fact.UnsureCall(desk),
                        new Fact.CallUnheard(desk));
        switch (reply.status()) {
            case 200 -> {
                var ticket = reply.json();
                here = Optional.of(ticket.path("id").asText());
                told.add(new Fact.Called(here.get(), ticket.path("number").asText(), desk));
            }
            case 204 -> {
                return People.between(random, 200, 800);
            }
            // called already, by an order whose answer was lost
            case 409 -> here = Optional.of(api.currentAt(desk)).filter(id -> !id.isEmpty());
            default -> {
                told.add(new Fact.UnsureCall(desk));
                reply.expect(200);
            }
        }
        return People.between(random, 50, 300);
    }

    private void miss(String ticket) {
        var reply = api.desk(desk, "no-show");
        if (isDone(reply)) told.add(new Fact.Missed(reply.json().path("id").asText(), desk));
        leave(ticket);
    }

    private void serve(String ticket, Random random) {
        var _ = api.desk(desk, "start");
        var reply = api.desk(desk, "finish", Map.of("purpose", 1, "dossiers", 1));
        if (isDone(reply)) told.add(new Fact.Finished(reply.json().path("id").asText(), desk));
        leave(ticket);
        if (random.nextBoolean()) rate(ticket, random.nextInt(1, 6));
    }

    /// The order, or one before it whose answer was lost, has freed the desk.
    private void leave(String ticket) {
        if (!api.currentAt(desk).equals(ticket)) here = Optional.empty();
    }

    private void rate(String ticket, int level) {
        var unsure = new Fact.UnsureRating(ticket, level);
        var reply = asking(() -> api.rate(ticket, level), unsure, new Fact.RatingUnheard(ticket));
        if (reply.status() == 201) told.add(new Fact.Rated(ticket, level));
        else if (reply.status() >= 500) told.add(unsure);
    }

    /// Without an answer it is unsure, unless no connection was there to carry the question.
    private Reply asking(Supplier<Reply> question, Fact unsure, Fact unheard) {
        var before = cable.connections();
        try {
            return question.get();
        } catch (UncheckedIOException e) {
            var none = before.now() == 0 && cable.connections().ever() == before.ever();
            told.add(none ? unheard : unsure);
            throw e;
        }
    }

    /// Done now, or refused because it was done before.
    private static boolean isDone(Reply reply) {
        if (reply.status() >= 500) reply.expect(200);
        return reply.status() == 200;
    }
}
