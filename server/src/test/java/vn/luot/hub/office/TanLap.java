package vn.luot.hub.office;

import java.util.List;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.text.Language;

/// The office of a ward with two services and two desks, as its file says it.
final class TanLap {
    static final String YAML =
            """
            id: tan-lap
            title: [Phường Tân Lập]
            hotline: 0260 3800 000
            publicUrl: http://10.0.0.5:8080/
            rule: strict
            hours:
              service: {monday-friday: ["07:30-11:30", "13:30-17:00"]}
              numbers: {monday-friday: ["7:00-11:30", "13:15-17:00"]}
            services:
              - {code: A, name: Chứng thực, papers: Bản chính, minutes: 5}
              - {code: C, name: {vi: Hộ tịch, en: Civil status}, papers: Căn cước, minutes: 10}
            desks:
              - {id: 1, services: [A]}
              - {id: 2, name: Quầy Hộ tịch, services: [A, C]}
            priorities:
              - {code: P4, name: Người từ đủ 75 tuổi}
            """;

    private TanLap() {}

    static OfficeConfig sound(String yaml) {
        return switch (OfficeFile.read("office.yaml", yaml)) {
            case Reading.Sound(var office, _) -> office;
            case Reading.Wrong(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /// What is wrong with it, as a reader of this language is told.
    static List<String> in(Language language, Reading reading) {
        return switch (reading) {
            case Reading.Sound _ -> List.of();
            case Reading.Wrong(var problems) -> problems.stream().map(p -> p.in(language)).toList();
        };
    }
}
