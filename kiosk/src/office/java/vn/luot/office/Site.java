package vn.luot.office;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.office.OfficeConfig.Priority;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Rules.Limits;
import vn.luot.kiosk.link.HubLink;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.OfficeId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketStyle;
import vn.luot.wire.Topics;

/// What all parts of one simulated office share.
record Site(World world, Faults faults, Broker broker, Ledger ledger) {
    static final OfficeId OFFICE = new OfficeId("small");
    static final Topics TOPICS = new Topics(OFFICE);
    static final ServiceCode A = new ServiceCode("A");
    static final ServiceCode C = new ServiceCode("C");
    static final List<DeskId> DESKS = List.of(DeskId.of(1), DeskId.of(2), DeskId.of(3));
    static final OfficeConfig CONFIG = config();
    private static final URI NOWHERE = URI.create("mqtt://127.0.0.1:1883");

    static HubLink.Address address(DeviceId device) {
        return new HubLink.Address(NOWHERE, TOPICS, device);
    }

    private static OfficeConfig config() {
        var words = Words.vi("Văn phòng nhỏ");
        return new OfficeConfig(
                OFFICE,
                List.of(words),
                "1022",
                "http://hub",
                OfficeConfig.Voice.DEFAULT,
                List.of(new Service(A, words, words, 2), new Service(C, words, words, 3)),
                List.of(
                        new DeskSpec(DESKS.get(0), words, List.of(A)),
                        new DeskSpec(DESKS.get(1), words, List.of(A, C)),
                        new DeskSpec(DESKS.get(2), words, List.of(C, A))),
                List.of(new Priority(new PriorityCode("P1"), words, "", Optional.empty())),
                new CallRule.Fifo(),
                calendar(),
                Limits.DEFAULT,
                List.of(),
                TicketStyle.USUAL);
    }

    private static Calendar calendar() {
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values())
            week.put(day, List.of(new Window(LocalTime.of(6, 0), LocalTime.of(18, 0))));
        return new Calendar(Map.copyOf(week), Map.copyOf(week), Set.of(), Set.of());
    }
}
