package vn.luot.kiosk.panel;

import vn.luot.wire.ServiceCode;

/// What a button is for.
public sealed interface Key {
    /// Takes a number of this service.
    record Service(ServiceCode service) implements Key {}

    /// Makes the next number a priority number.
    record Priority() implements Key {}

    /// "Tôi cần hướng dẫn".
    record Help() implements Key {}

    /// Prints the first of the numbers again that have no paper.
    record Reprint() implements Key {}

    /// @param level 1 (very dissatisfied) to 5 (very satisfied)
    record Rating(int level) implements Key {}

    /// Under its code in small letters each of the office's services has a button: what a touch
    /// screen offers whose profile names none.
    record EveryService() implements Key {}

    /// "Cần thêm thời gian": what stands on the screen stays longer.
    record MoreTime() implements Key {}

    /// "Xong": what stands on the screen may go.
    record Done() implements Key {}

    /// An officer's key.
    record Desk(Wish wish) implements Key {
        /// What it is for.
        public enum Wish {
            /// Opens a closed desk, calls the next, or finishes whom the desk has.
            NEXT,
            FINISH_NEXT,
            CALL_NEXT,
            RECALL,
            START,
            FINISH,
            NO_SHOW,
            HOLD,
            /// The digits after it are the desk to send somebody to; NEXT sends.
            TRANSFER,
            /// Pauses the desk, or ends its pause.
            PAUSE,
            CLOSE,
            /// Forgets the digits.
            CLEAR
        }
    }

    /// A digit of an officer's keys.
    record Digit(int digit) implements Key {}

    /// "Lùi lượt": the ticket just scanned goes three places back.
    record Postpone() implements Key {}
}
