package vn.luot.hub.mqtt;

import java.time.Instant;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.FromKiosk.PrinterChanged;
import vn.luot.wire.FromKiosk.RatingGiven;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.FromKiosk.TicketTaken;

/// What a device's message means to the queue. Pure.
final class Meaning {
    private Meaning() {}

    static Command of(Happened message, DeviceId device, Instant happenedAt) {
        return switch (message) {
            case TicketTaken(var ticket, var number, var service, var priority, var button) ->
                    new Command.Register(
                            ticket, number, service, priority, source(device, button), happenedAt);
            case TicketPrinted(var ticket, var result) -> new Command.ReportPrint(ticket, result);
            case RatingGiven rating -> of(rating, device);
            case PrinterChanged(var state) -> new Command.ReportPrinter(device, state);
            case HelpAsked() -> new Command.AskHelp(device);
        };
    }

    static Command of(TicketRequest request, DeviceId device) {
        return new Command.Issue(
                request.ticket(),
                request.service(),
                request.priority(),
                source(device, request.button()));
    }

    private static Command of(RatingGiven rating, DeviceId device) {
        var opinion =
                new Opinion(rating.level(), rating.buttons(), rating.reasons(), "", device.value());
        return rating.ticket()
                .<Command>map(ticket -> new Command.Rate(ticket, opinion))
                .orElseGet(() -> new Command.RateDesk(rating.desk(), opinion));
    }

    private static String source(DeviceId device, String button) {
        return device + "/" + button;
    }
}
