package vn.luot.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.luot.hub.accounts.Links;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.delivery.Delivery;
import vn.luot.hub.hooks.Hooks;
import vn.luot.hub.metrics.Meters;
import vn.luot.hub.mqtt.Broker;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.province.Upwards;
import vn.luot.hub.web.status.Fault;

/// What is wrong with the hub itself, as its officers are told.
///
/// @param anew when it started, if that was in the middle of a business day
/// @param elsewhere another system that vouches for staff
/// @param delivery of reports that come by themselves
/// @param upwards to the province
/// @param media what of the screens' pictures and videos cannot be shown
record HubFaults(
        Vitals vitals,
        Meters meters,
        Broker broker,
        Backups backups,
        Hooks hooks,
        Optional<Instant> anew,
        Optional<Provider> elsewhere,
        Optional<Delivery> delivery,
        Optional<Upwards> upwards,
        Supplier<List<Fault>> media)
        implements Supplier<List<Fault>> {
    /// A citizen who waits this long at the kiosk presses again.
    private static final Duration SLOW = Duration.ofSeconds(1);

    /// What has happened is a trouble for so long; what lasts, while it does.
    private static final Duration SHOWN = Duration.ofHours(1);

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    @Override
    public List<Fault> get() {
        var since = Instant.now().minus(SHOWN);
        Stream<Fault> slow =
                Stream.of(meters.slowestCommit())
                        .filter(took -> took.compareTo(SLOW) > 0)
                        .map(Fault.JournalSlow::new);
        Stream<Fault> started =
                anew.filter(since::isBefore).<Fault>map(Fault.StartedAnew::new).stream();
        Stream<Fault> refused =
                broker.refused().stream()
                        .filter(r -> since.isBefore(r.at()))
                        .map(r -> new Fault.TurnedAway(r.name(), r.from(), r.at()));
        Stream<Fault> backup =
                Stream.of(backups.state())
                        .filter(Backups.State::isTrouble)
                        .map(_ -> new Fault.BackupOld());
        return Stream.of(
                        vitals.faults().stream(),
                        slow,
                        started,
                        refused,
                        backup,
                        webhooks(),
                        signIn(),
                        deliveries(),
                        province(),
                        media.get().stream())
                .flatMap(faults -> faults)
                .toList();
    }

    private Stream<Fault> deliveries() {
        return delivery.stream()
                .flatMap(all -> all.failing().stream())
                .map(way -> new Fault.NotDelivered(way.way(), way.hindrance(), way.since()));
    }

    /// A province's hub that starts anew is no trouble.
    private Stream<Fault> province() {
        var before = Instant.now().minus(A_WHILE);
        return upwards.flatMap(Upwards::failing).stream()
                .filter(before::isAfter)
                .map(Fault.ProvinceAway::new);
    }

    private Stream<Fault> signIn() {
        return elsewhere
                .filter(provider -> provider.wrong().isPresent())
                .map(provider -> Links.host(provider.config().issuer().toString()))
                .<Fault>map(Fault.SignInOff::new)
                .stream();
    }

    /// A receiver that starts anew is no trouble.
    private Stream<Fault> webhooks() {
        var before = Instant.now().minus(A_WHILE);
        return hooks.states().stream()
                .flatMap(state ->
                        state.failingSince().filter(before::isAfter).stream()
                                .map(since -> new Fault.WebhookFails(state.id(), since)));
    }
}
