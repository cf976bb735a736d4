package vn.luot.hub.queue;

import java.util.Locale;

/// Why the rules do not allow a command now. An ordinary answer, with words in every language.
public enum Refusal {
    DAY_CLOSED,
    NUMBERS_CLOSED,
    UNKNOWN_SERVICE,
    UNKNOWN_PRIORITY,
    UNKNOWN_DESK,
    UNKNOWN_TICKET,
    NUMBER_TAKEN,
    NOBODY_WAITING,
    DESK_NOT_OPEN,
    DESK_BUSY,
    DESK_IDLE,
    PAUSE_TOO_LONG,
    TICKET_NOT_WAITING,
    TICKET_NOT_ASIDE,
    TICKET_OVER,
    ALREADY_STARTED,
    RECALLED_ENOUGH,
    RECALLED_TOO_SOON,
    RESTORE_TOO_LATE,
    NOTHING_TO_UNDO,
    UNDO_TOO_LATE,
    NO_TARGET,
    DESK_DOES_NOT_SERVE,
    NOT_SERVED,
    RATING_OVER,
    RATING_OWN,
    NOTHING_TO_RATE,
    CONCERN_OVER,
    NO_WINDOW,
    NOT_A_DOSSIER,
    STILL_NEEDED,
    RATED_ALREADY,
    NOT_BY_APPOINTMENT,
    NO_SUCH_SLOT,
    SLOT_OVER,
    SLOT_FULL,
    UNKNOWN_BOOKING,
    BOOKING_TOO_EARLY,
    BOOKING_OVER,
    BOOKING_USED,
    BOOKING_CANCELLED;

    /// Key of its words in the language packs, such as `refused.desk-busy`.
    public String key() {
        return "refused." + word();
    }

    /// Its word in logs and in the API, such as `desk-busy`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
