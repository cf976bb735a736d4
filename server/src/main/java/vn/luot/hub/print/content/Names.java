package vn.luot.hub.print.content;

import java.util.List;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// What things are called in one office and one language.
public record Names(OfficeConfig office, Language language) {
    List<String> title() {
        return office.title().stream().map(line -> line.in(language)).toList();
    }

    /// Its code if the configuration has dropped it since.
    String service(ServiceCode code) {
        return office.services().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .map(service -> service.name().in(language))
                .orElseGet(code::value);
    }

    String desk(DeskId id) {
        return office.desks().stream()
                .filter(desk -> desk.id().equals(id))
                .findFirst()
                .map(desk -> desk.name().in(language))
                .orElseGet(id::value);
    }

    /// @param key of part `report`
    String text(String key, Object... values) {
        return Texts.of(language).get("report." + key, values);
    }

    /// @param key with its part
    String word(String key) {
        return Texts.of(language).get(key);
    }

    Formats formats() {
        return new Formats(language);
    }
}
