package vn.luot.wire;

import java.util.Optional;

/// The word that tells a reader which record a message's `d` holds.
///
/// Both `of` are switches over a sealed type: a new record does not compile until it has its word.
enum Kind {
    TICKET_TAKEN("ticket.taken", FromKiosk.TicketTaken.class),
    TICKET_PRINTED("ticket.printed", FromKiosk.TicketPrinted.class),
    RATING_GIVEN("rating.given", FromKiosk.RatingGiven.class),
    PRINTER_CHANGED("printer.changed", FromKiosk.PrinterChanged.class),
    HELP_ASKED("help.asked", FromKiosk.HelpAsked.class),
    TICKET_REQUEST("ticket.request", FromKiosk.TicketRequest.class),
    DESK_REQUEST("desk.request", FromKiosk.DeskRequest.class),
    TICKET_CHECK("ticket.check", FromKiosk.TicketCheck.class),
    BOOKING_REQUEST("booking.request", FromKiosk.BookingRequest.class),
    PROCEDURE_REQUEST("procedure.request", FromKiosk.ProcedureRequest.class),
    DEVICE_STATE("device.state", FromKiosk.DeviceState.class),
    ACK("ack", FromHub.Ack.class),
    TICKET_ANSWER("ticket.answer", FromHub.TicketAnswer.class),
    BOOKING_ANSWER("booking.answer", FromHub.BookingAnswer.class),
    TICKET_REFUSED("ticket.refused", FromHub.TicketRefused.class),
    DESK_ANSWER("desk.answer", FromHub.DeskAnswer.class),
    TICKET_CHECKED("ticket.checked", FromHub.TicketChecked.class),
    COMMAND("command", FromHub.DeviceCommand.class),
    DESIRED("desired", FromHub.Desired.class),
    QUEUE("queue", FromHub.QueueStatus.class),
    DESK("desk", FromHub.DeskStatus.class),
    CALL("call", FromHub.CallMade.class),
    PROCEDURE_LIST("procedure.list", FromHub.ProcedureList.class),
    PROCEDURE_PART("procedure.part", FromHub.ProcedurePart.class),
    HUB_STATE("hub.state", FromHub.HubState.class);

    private final String word;
    private final Class<? extends Record> type;

    Kind(String word, Class<? extends Record> type) {
        this.word = word;
        this.type = type;
    }

    String word() {
        return word;
    }

    Class<? extends Record> type() {
        return type;
    }

    static Optional<Kind> of(String word) {
        for (var kind : values()) if (kind.word.equals(word)) return Optional.of(kind);
        return Optional.empty();
    }

    static Kind of(FromKiosk message) {
        return switch (message) {
            case FromKiosk.TicketTaken _ -> TICKET_TAKEN;
            case FromKiosk.TicketPrinted _ -> TICKET_PRINTED;
            case FromKiosk.RatingGiven _ -> RATING_GIVEN;
            case FromKiosk.PrinterChanged _ -> PRINTER_CHANGED;
            case FromKiosk.HelpAsked _ -> HELP_ASKED;
            case FromKiosk.TicketRequest _ -> TICKET_REQUEST;
            case FromKiosk.DeskRequest _ -> DESK_REQUEST;
            case FromKiosk.TicketCheck _ -> TICKET_CHECK;
            case FromKiosk.BookingRequest _ -> BOOKING_REQUEST;
            case FromKiosk.ProcedureRequest _ -> PROCEDURE_REQUEST;
            case FromKiosk.DeviceState _ -> DEVICE_STATE;
        };
    }

    static Kind of(FromHub message) {
        return switch (message) {
            case FromHub.Ack _ -> ACK;
            case FromHub.TicketAnswer _ -> TICKET_ANSWER;
            case FromHub.BookingAnswer _ -> BOOKING_ANSWER;
            case FromHub.TicketRefused _ -> TICKET_REFUSED;
            case FromHub.DeskAnswer _ -> DESK_ANSWER;
            case FromHub.TicketChecked _ -> TICKET_CHECKED;
            case FromHub.DeviceCommand _ -> COMMAND;
            case FromHub.Desired _ -> DESIRED;
            case FromHub.QueueStatus _ -> QUEUE;
            case FromHub.DeskStatus _ -> DESK;
            case FromHub.CallMade _ -> CALL;
            case FromHub.ProcedureList _ -> PROCEDURE_LIST;
            case FromHub.ProcedurePart _ -> PROCEDURE_PART;
            case FromHub.HubState _ -> HUB_STATE;
        };
    }
}
