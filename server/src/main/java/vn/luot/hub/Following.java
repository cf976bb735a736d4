package vn.luot.hub;

import java.nio.file.Path;
import java.time.InstantSource;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.backup.Retention;
import vn.luot.hub.delivery.Delivery;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.hooks.Hooks;
import vn.luot.hub.journal.DeliveryTable;
import vn.luot.hub.journal.HookTable;
import vn.luot.hub.journal.PushTable;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.push.Push;
import vn.luot.hub.push.PushFile;
import vn.luot.hub.web.api.HookMessages;

/// Puts together what follows what happens. It begins when it is started.
record Following(HubConfig config, Core core, Forecasts forecasts) {
    After after() {
        return new After(
                new Backups(core.database(), config.backups(), Retention.USUAL, config.clock()),
                hooks(),
                config.files().deliver().map(this::delivery),
                config.files().push().map(this::push),
                config.files()
                        .province()
                        .map(file -> ProvincePart.of(file, config, core))
                        .orElse(ProvincePart.NONE));
    }

    /// What an office tells other programs; they may sit on this machine only in the demo.
    private Hooks hooks() {
        var office = core.revision().office();
        var engine = core.engine();
        var told = new HookTable(core.database(), office.id());
        var messages = new HookMessages(office.id());
        var source = new Hooks.Source(core.reports()::eventsAfter, engine::seq, messages::of, told);
        var hooks = new Hooks(office.webhooks(), source, isDemo(), InstantSource.system());
        engine.listen((_, _, _) -> hooks.ring());
        return hooks;
    }

    /// Reports that come by themselves.
    private Delivery delivery(Path file) {
        var settings = core.settings();
        var mail = Post.look(file);
        var post = new Post(core.office(), new Reporting(core.reports().periods(), settings), mail);
        var sent = new DeliveryTable(core.database(), core.office());
        var source = new Delivery.Source(() -> settings.get().calendar(), post, sent);
        try {
            return new Delivery(mail, source, config.clock());
        } catch (IllegalArgumentException e) {
            throw new Hub.Failed(file + ": " + e.getMessage());
        }
    }

    /// Phones that are told while they are locked.
    private Push push(Path file) {
        var told = new PushTable(core.database(), core.office(), core.packs().languages());
        var source = new Push.Source(forecasts, core.settings(), told);
        var push = new Push(StartFile.sound(PushFile.read(file)), source, isDemo(), config.clock());
        core.engine().listen((_, _, _) -> push.ring());
        var meters = core.meters();
        meters.gauge("luot.push.phones", "Phones that are told of a ticket.", push::subscribed);
        meters.counter("luot.push.taken", "Notices that push services took.", push::taken);
        meters.counter("luot.push.lost", "Notices that they did not take.", push::lost);
        return push;
    }

    private boolean isDemo() {
        return config.demo().isPresent();
    }
}
