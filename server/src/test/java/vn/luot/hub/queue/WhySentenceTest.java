package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.E;
import static vn.luot.hub.queue.Hall.MONDAY;
import static vn.luot.hub.queue.Hall.id;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.text.Language;
import vn.luot.text.Texts;

class WhySentenceTest {
    private static final WhySentence VI =
            new WhySentence(Hall.rules(CallRule.DEFAULT).calendar(), MONDAY, Texts.of(Language.VI));

    private final Hall hall = Hall.usual().opens(DESK_1);

    @Test
    void priorityIsReckonedBeforeEveryone() {
        hall.at("08:23").reports("A051", A).at("08:41").reports("P004", A);
        assertThat(next())
                .isEqualTo("P004 trước A051: ưu tiên, 08:41 − 60 phút = 07:41, sớm hơn 08:23.");
    }

    @Test
    void overTheBreakItSaysThatBreaksDoNotCount() {
        hall.at("11:15").reports("A051", A).at("14:10").reports("P004", A);
        assertThat(next())
                .isEqualTo(
                        "P004 trước A051: ưu tiên, 14:10 − 60 phút (không tính giờ nghỉ) = 11:10,"
                                + " sớm hơn 11:15.");
    }

    @Test
    void placesWithinOneMinuteAreToldBySeconds() {
        hall.at("08:23:50").reports("A051", A).at("09:23:10").reports("P004", A);
        assertThat(next())
                .isEqualTo(
                        "P004 trước A051: ưu tiên, 09:23 − 60 phút = 08:23:10, sớm hơn 08:23:50.");
    }

    @Test
    void theFirstInTheLineNeedsNoReckoning() {
        hall.at("08:23").reports("A051", A).at("08:41").reports("A052", A);
        assertThat(next()).isEqualTo("A051: đứng đầu hàng chờ của quầy này.");
    }

    @Test
    void strictPriorityKnowsNoMinutes() {
        var strict = Hall.under(new CallRule.Strict()).opens(DESK_1);
        strict.at("08:23").reports("A051", A).at("08:41").reports("P004", A);
        assertThat(next(strict)).isEqualTo("P004 trước A051: lượt ưu tiên được gọi trước.");
    }

    @Test
    void whoeverCameBackStandsWhereThatPutThem() {
        hall.at("08:10").reports("A001", A).at("08:20").reports("A002", A);
        hall.at("08:30").reports("A003", A).at("09:00").reports("P001", A);
        hall.servesNext(DESK_1);
        hall.accepts(new Command.Return(id("P001")));
        hall.servesNext(DESK_1);
        hall.servesNext(DESK_1);
        assertThat(next())
                .isEqualTo(
                        "P001 trước A003: quay lại sau bổ sung hoặc đã lùi lượt, xếp ở 08:25,"
                                + " sớm hơn 08:30.");
    }

    @Test
    void shortServicesOfASmartOfficeStandEarlier() {
        var smart = Hall.under(new CallRule.Smart());
        smart.accepts(new Command.OpenDesk(DESK_1, Set.of(A, E)));
        smart.at("08:40").reports("E001", E).at("08:41").reports("A051", A);
        assertThat(next(smart))
                .as("20 minutes for the short service, 12 for its line")
                .isEqualTo(
                        "A051 trước E001: thủ tục nhanh, 08:41 − 32 phút = 08:09, sớm hơn 08:10.");
    }

    @Test
    void anOfficersChoiceIsCalledOne() {
        hall.at("08:10").reports("A001", A).at("08:20").reports("A002", A);
        hall.accepts(new Command.Call(DESK_1, id("A002")));
        var why = hall.desk(DESK_1).call().orElseThrow().why();
        assertThat(VI.of(hall.ticket("A002").number(), why))
                .isEqualTo("A002: cán bộ gọi số theo yêu cầu.");
    }

    private String next() {
        return next(hall);
    }

    private static String next(Hall hall) {
        var pick = hall.office().next(DESK_1).orElseThrow();
        return VI.of(pick.ticket().number(), pick.why());
    }
}
