package vn.luot.hub.mqtt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.hub.queue.PauseReason;
import vn.luot.hub.queue.Purpose;
import vn.luot.wire.BookingCode;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromKiosk.BookingRequest;
import vn.luot.wire.FromKiosk.DeskRequest;
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
            case RatingGiven rating -> of(rating, device, happenedAt);
            case PrinterChanged(var state) -> new Command.ReportPrinter(device, state, happenedAt);
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

    static Optional<Command> of(BookingRequest booked, DeviceId device) {
        return BookingCode.in(booked.code())
                .map(code ->
                        new Command.CheckIn(
                                BookingId.of(code),
                                booked.ticket(),
                                source(device, booked.button())));
    }

    /// What a key of a keypad asks for, step by step: the last step's answer is the key's.
    static List<Command> of(DeskRequest key) {
        var desk = key.desk();
        return switch (key.action()) {
            case CALL_NEXT -> List.of(new Command.CallNext(desk));
            case RECALL -> List.of(new Command.Recall(desk));
            case START -> List.of(new Command.Start(desk));
            case FINISH -> List.of(finish(key));
            case FINISH_NEXT -> List.of(finish(key), new Command.CallNext(desk));
            case NO_SHOW -> List.of(new Command.NoShow(desk));
            case HOLD -> List.of(new Command.Hold(desk));
            case TRANSFER ->
                    List.of(new Command.Transfer(desk, Optional.empty(), key.toDesk(), ""));
            case OPEN -> List.of(new Command.OpenDesk(desk, Set.of()));
            case PAUSE -> List.of(new Command.PauseDesk(desk, PauseReason.BREAK, Optional.empty()));
            case CLOSE -> List.of(new Command.CloseDesk(desk));
        };
    }

    private static Command finish(DeskRequest key) {
        return new Command.Finish(
                key.desk(), key.purpose().flatMap(Purpose::ofKey), key.dossiers());
    }

    private static Command of(RatingGiven rating, DeviceId device, Instant happenedAt) {
        var opinion =
                new Opinion(rating.level(), rating.buttons(), rating.reasons(), "", device.value());
        return rating.ticket()
                .<Command>map(ticket -> new Command.Rate(ticket, opinion))
                .orElseGet(() ->
                        new Command.RateDesk(rating.desk(), opinion, Optional.of(happenedAt)));
    }

    private static String source(DeviceId device, String button) {
        return device + "/" + button;
    }
}
