package vn.luot.hub.web.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.luot.hub.web.TroubleWords;
import vn.luot.hub.web.status.StatusPage.FaultRow;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.PrinterState;

/// A fault in words, with one sentence that says what to do.
///
/// @param today days before are told with their date
record FaultWords(Texts texts, Formats formats, LocalDate today) {
    private static final double MILLIS = 1000.0;

    static FaultWords of(Language language, Instant now) {
        var today = LocalDate.ofInstant(now, Formats.ZONE);
        return new FaultWords(Texts.of(language), new Formats(language), today);
    }

    FaultRow row(Fault fault) {
        return new FaultRow(
                fault.isUrgent() ? "bad" : "warn",
                what(fault),
                words(fault),
                texts.get("status.fault." + key(fault) + "-do"));
    }

    private String what(Fault fault) {
        return switch (fault) {
            case Fault.CutOff(var device, _) -> device.value();
            case Fault.Printer(var device, _, _) -> device.value();
            case Fault.Part(var device, _) -> device.value();
            case Fault.NoClock(var device) -> device.value();
            case Fault.HubBehind _,
                    Fault.JournalFails _,
                    Fault.JournalSlow _,
                    Fault.NoBroker _,
                    Fault.DiskLow _,
                    Fault.BackupOld _,
                    Fault.WebhookFails _,
                    Fault.SignInOff _,
                    Fault.NotDelivered _,
                    Fault.ProvinceAway _,
                    Fault.MediaSkipped _,
                    Fault.StartedAnew _,
                    Fault.TurnedAway _ ->
                    texts.get("status.hub");
        };
    }

    private String words(Fault fault) {
        return switch (fault) {
            case Fault.CutOff(_, var since) -> told(fault, when(since));
            case Fault.Printer(_, var state, var since) -> {
                var words = texts.get("status.printer." + state.word());
                yield since.map(at -> texts.get("status.since", words, when(at))).orElse(words);
            }
            case Fault.Part(_, var trouble) -> TroubleWords.of(trouble, texts);
            case Fault.JournalSlow(var slowest) ->
                    told(fault, formats.decimal(slowest.toMillis() / MILLIS, 1));
            case Fault.DiskLow(var megabytes, _) -> told(fault, formats.number(megabytes));
            case Fault.StartedAnew(var at) -> told(fault, when(at));
            case Fault.WebhookFails(var hook, var since) -> told(fault, hook, when(since));
            case Fault.ProvinceAway(var since) -> told(fault, when(since));
            case Fault.SignInOff(var host) -> told(fault, host);
            case Fault.NotDelivered(var way, _, var since) -> told(fault, way, when(since));
            case Fault.MediaSkipped(var file) -> told(fault, file.name());
            case Fault.TurnedAway(var name, var from, var at) ->
                    told(fault, name.isEmpty() ? "?" : name, from, when(at));
            case Fault.NoClock _,
                    Fault.HubBehind _,
                    Fault.JournalFails _,
                    Fault.NoBroker _,
                    Fault.BackupOld _ ->
                    told(fault);
        };
    }

    private String told(Fault fault, Object... more) {
        return texts.get("status.fault." + key(fault), more);
    }

    private static String key(Fault fault) {
        return switch (fault) {
            case Fault.CutOff _ -> "cut-off";
            case Fault.Printer(_, PrinterState state, _) -> state.word();
            case Fault.Part(_, var trouble) -> TroubleWords.word(trouble.kind());
            case Fault.NoClock _ -> "no-clock";
            case Fault.HubBehind _ -> "behind";
            case Fault.JournalFails _ -> "journal";
            case Fault.JournalSlow _ -> "slow";
            case Fault.NoBroker _ -> "broker";
            case Fault.DiskLow(_, var over) -> over ? "disk-over" : "disk";
            case Fault.BackupOld _ -> "backup";
            case Fault.WebhookFails _ -> "webhook";
            case Fault.SignInOff _ -> "sign-in-off";
            case Fault.NotDelivered(_, var hindrance, _) -> "delivery-" + hindrance.word();
            case Fault.ProvinceAway _ -> "province";
            case Fault.MediaSkipped(var file) ->
                    "media-" + file.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Fault.StartedAnew _ -> "started";
            case Fault.TurnedAway _ -> "turned-away";
        };
    }

    private String when(Instant at) {
        return LocalDate.ofInstant(at, Formats.ZONE).equals(today)
                ? formats.time(at)
                : formats.moment(at);
    }
}
