package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.procedure.ProcedureParts;
import vn.luot.wire.FromHub.ProcedureList;
import vn.luot.wire.FromHub.ProcedurePart;
import vn.luot.wire.FromKiosk.ProcedureRequest;
import vn.luot.wire.Procedure;

/// Two thousand procedures reach a device over a real broker, and the next list as well.
class ProcedurePartsTest {
    @Test
    void aMegabyteComesInPartsAndANewListIsTold(@TempDir Path data) {
        try (var hall = new Hall(data);
                var kiosk = hall.device("kiosk-1")) {
            var none = kiosk.hears(hall.topics.procedures(), ProcedureList.class, _ -> true);
            assertThat(none).isEqualTo(new ProcedureList(0, 0));

            var list = procedures(2000);
            assertThat(hall.procedures.replace(0, list, Hall.MORNING, "thu-truong")).isTrue();
            var told =
                    kiosk.hears(
                            hall.topics.procedures(), ProcedureList.class, l -> l.count() == 2000);
            var parts = fetch(kiosk, told);
            assertThat(parts).hasSizeGreaterThan(30);
            assertThat(ProcedureParts.joined(parts)).isEqualTo(list);

            hall.procedures.replace(1, procedures(2), Hall.MORNING.plusSeconds(1), "thu-truong");
            var next =
                    kiosk.hears(hall.topics.procedures(), ProcedureList.class, l -> l.count() == 2);
            assertThat(next.rev()).isNotEqualTo(told.rev());
            assertThat(fetch(kiosk, next)).hasSize(1);
        }
    }

    @Test
    void theListIsThereAfterARestart(@TempDir Path data) {
        try (var hall = new Hall(data)) {
            hall.procedures.replace(0, procedures(30), Hall.MORNING, "thu-truong");
            assertThat(hall.procedures.replace(0, procedures(1), Hall.MORNING, "pho")).isFalse();
        }
        try (var hall = new Hall(data)) {
            assertThat(hall.procedures.now().index().all()).isEqualTo(procedures(30));
            assertThat(hall.procedures.now().by()).isEqualTo("thu-truong");
        }
    }

    private static List<ProcedurePart> fetch(Device kiosk, ProcedureList told) {
        var parts = new ArrayList<ProcedurePart>();
        do {
            int wanted = parts.size() + 1;
            parts.add(
                    kiosk.asks(
                            new ProcedureRequest(wanted),
                            ProcedurePart.class,
                            part -> part.rev() == told.rev() && part.part() == wanted));
        } while (parts.size() < parts.getFirst().parts());
        return parts;
    }

    private static List<Procedure> procedures(int count) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        new Procedure(
                                "M" + n,
                                "Đăng ký số " + n,
                                Optional.empty(),
                                List.of("Tờ khai", "Giấy tờ kèm theo ".repeat(18).strip()),
                                "3 ngày",
                                "",
                                ""))
                .toList();
    }
}
