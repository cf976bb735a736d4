package vn.luot.system.fire;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import vn.luot.system.HubApi;
import vn.luot.system.fire.Told.Fact;

/// Somebody who takes numbers from afar, and asks for each until it is there.
final class Phone implements People.Person {
    private final HubApi api;
    private final Told told;
    private String press = UUID.randomUUID().toString();

    Phone(HubApi api, Told told) {
        this.api = api;
        this.told = told;
    }

    @Override
    public Duration act(Random random) {
        var service = random.nextBoolean() ? "A" : "C";
        var reply = api.issue(service, press);
        if (reply.status() != 200) reply.expect(201);
        var ticket = reply.json();
        told.add(new Fact.Issued(ticket.path("id").asText(), ticket.path("number").asText()));
        press = UUID.randomUUID().toString();
        return People.between(random, 500, 2500);
    }
}
