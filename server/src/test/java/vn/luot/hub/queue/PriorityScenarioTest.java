package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.DESK_1;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Why.Basis;

/// "Priority mixed in": one desk, eight tickets waiting.
class PriorityScenarioTest {
    private static final List<String> TAKEN =
            List.of("A010", "A011", "P001", "A012", "P002", "P003", "A013", "P004");

    @Test
    void atMostTwoInARow() {
        assertThat(calls(new CallRule.MaxInRow(2)))
                .containsExactly("P001", "P002", "A010", "P003", "P004", "A011", "A012", "A013");
    }

    @Test
    void atMostOneInARow() {
        assertThat(calls(new CallRule.MaxInRow(1)))
                .containsExactly("P001", "A010", "P002", "A011", "P003", "A012", "P004", "A013");
    }

    @Test
    void withoutABoundAllPriorityComesFirst() {
        var priorityFirst = List.of("P001", "P002", "P003", "P004", "A010", "A011", "A012", "A013");
        assertThat(calls(new CallRule.MaxInRow(Integer.MAX_VALUE))).isEqualTo(priorityFirst);
        assertThat(calls(new CallRule.Strict())).isEqualTo(priorityFirst);
        assertThat(calls(CallRule.DEFAULT)).isEqualTo(priorityFirst);
    }

    @Test
    void firstComeFirstServedKnowsNoPriority() {
        assertThat(calls(new CallRule.Fifo())).isEqualTo(TAKEN);
    }

    @Test
    void theHeadStartPassesNobodyWhoWaitedLonger() {
        var hall = Hall.usual().opens(DESK_1);
        hall.at("08:00").reports("A001", A).at("08:01").reports("A002", A);
        hall.at("09:00").reports("P001", A).later(Duration.ofSeconds(59)).reports("P002", A);
        assertThat(Stream.generate(() -> hall.servesNext(DESK_1)).limit(4))
                .as("08:00 ties and came first; 08:00 and 59 s is before 08:01")
                .containsExactly("A001", "P001", "P002", "A002");
    }

    @Test
    void theLunchBreakIsNoWaiting() {
        var hall = Hall.usual().opens(DESK_1);
        hall.at("11:00").reports("A001", A).at("13:45").reports("P001", A);
        assertThat(hall.callsNext(DESK_1))
                .as("13:45 is 45 office minutes after 11:00")
                .isEqualTo("P001");
    }

    @Test
    void whoCameFirstIsCalledFirstWithinABreak() {
        var hall = Hall.usual().opens(DESK_1);
        var early = hall.at("13:15").register("early", "A001", A);
        hall.at("13:20").reports("A002", A);
        hall.at("13:29").accepts(early);
        assertThat(hall.callsNext(DESK_1)).isEqualTo("A001");
    }

    @Test
    void afterEnoughPriorityInARowTheNextCallSaysWhy() {
        var hall = Hall.under(new CallRule.MaxInRow(1)).at("08:00").opens(DESK_1);
        for (var number : List.of("P001", "P002", "A001"))
            hall.reports(number, A).later(Duration.ofMinutes(1));
        hall.servesNext(DESK_1);
        var pick = hall.office().next(DESK_1).orElseThrow();
        assertThat(pick.ticket().number()).hasToString("A001");
        assertThat(pick.why().basis()).isEqualTo(Basis.ORDINARY_TURN);
    }

    private static List<String> calls(CallRule rule) {
        var hall = waiting(rule);
        return Stream.generate(() -> hall.servesNext(DESK_1)).limit(TAKEN.size()).toList();
    }

    private static Hall waiting(CallRule rule) {
        var hall = Hall.under(rule).at("08:00");
        for (var number : TAKEN) hall.reports(number, A).later(Duration.ofMinutes(1));
        return hall.opens(DESK_1);
    }
}
