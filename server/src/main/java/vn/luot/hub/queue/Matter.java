package vn.luot.hub.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// What whoever leads the hall is told of.
public sealed interface Matter {
    /// Names it: while one of this name is open, no other is raised.
    String id();

    /// Whether it still matters on another day.
    default boolean outlivesTheDay() {
        return days() > 0;
    }

    /// On how many days after its own it is raised again; then it ends by itself.
    private int days() {
        return switch (this) {
            case LowRating _ -> 5;
            case NoResult _ -> 30;
            case Alert _, HelpAtDesk _, HelpAtDevice _ -> 0;
        };
    }

    /// Whether it is raised again on this day.
    default boolean mattersOn(LocalDate day, Instant since) {
        return !day.isAfter(Rules.day(since).plusDays(days()));
    }

    /// What the hub sees by itself; it ends by itself.
    sealed interface Alert extends Matter {}

    /// Somebody waits much longer than the paper says.
    record PromiseBroken(ServiceCode service) implements Alert {
        @Override
        public String id() {
            return "promise/" + service;
        }
    }

    /// People wait and no open desk serves them.
    record NobodyServes(ServiceCode service) implements Alert {
        @Override
        public String id() {
            return "nobody/" + service;
        }
    }

    /// A desk has had one ticket longer than ninety-nine visits in a hundred last: forgotten?
    record DeskStuck(DeskId desk, TicketId ticket, TicketNumber number) implements Alert {
        @Override
        public String id() {
            return "stuck/" + desk + "/" + ticket;
        }
    }

    /// Fewer of the last waits than should be were as the paper said.
    ///
    /// @param percent of them that were
    record PromisesOff(int percent) implements Alert {
        @Override
        public String id() {
            return "promises";
        }
    }

    /// Visits take longer than they use to, in the whole office.
    ///
    /// @param percent by how much
    record SlowDay(int percent, Instant from) implements Alert {
        @Override
        public String id() {
            return "slow";
        }
    }

    /// A citizen was not satisfied. It says where, never who: a wait, a procedure or the premises
    /// are no officer's fault. An accusation stays with the rating.
    record LowRating(
            TicketId ticket,
            TicketNumber number,
            DeskId desk,
            int level,
            List<RatingReason> reasons)
            implements Matter {
        /// The two lowest of five levels.
        static final int LOW = 2;

        public LowRating {
            reasons = reasons.stream().filter(reason -> reason != RatingReason.R7).toList();
        }

        @Override
        public String id() {
            return "rating/" + ticket;
        }
    }

    /// An officer asks the lead to come.
    record HelpAtDesk(DeskId desk) implements Matter {
        @Override
        public String id() {
            return id(desk);
        }

        /// The name of a desk's call for help.
        public static String id(DeskId desk) {
            return "help/" + desk;
        }
    }

    /// Somebody at a kiosk asks for a member of staff.
    record HelpAtDevice(DeviceId device) implements Matter {
        @Override
        public String id() {
            return "help-at/" + device;
        }
    }

    /// "Đến hẹn, chưa có kết quả": somebody came for a result on the promised day in vain.
    ///
    /// @param nth of the day, from 1
    /// @param code of the dossier, or empty: nobody's name, nobody's number
    record NoResult(LocalDate day, int nth, DeskId desk, ServiceCode service, String code)
            implements Matter {
        public NoResult {
            code = Discretion.dossier(code);
        }

        @Override
        public String id() {
            return "result/" + day + "/" + nth;
        }
    }
}
