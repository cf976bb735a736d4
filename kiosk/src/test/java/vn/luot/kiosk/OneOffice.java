package vn.luot.kiosk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import vn.luot.text.Words;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.ServiceCode;

/// An office that gives numbers for two services at any hour.
public final class OneOffice {
    private OneOffice() {}

    /// @param series of the kiosk that gets this card
    public static OfficeCard card(int series) {
        var week = new LinkedHashMap<DayOfWeek, List<Window>>();
        for (var day : DayOfWeek.values())
            week.put(day, List.of(new Window(LocalTime.MIN, LocalTime.MAX)));
        return new OfficeCard(
                List.of(Words.vi("Trung tâm Phục vụ hành chính công")),
                "1022",
                "http://127.0.0.1:8080/t/",
                series,
                List.of(service("A", "Chứng thực"), service("C", "Hộ tịch")),
                List.of(),
                week,
                Set.of());
    }

    private static ServiceCard service(String code, String name) {
        return new ServiceCard(
                new ServiceCode(code), Words.vi(name), List.of("1"), Words.vi("CCCD"), 5);
    }
}
