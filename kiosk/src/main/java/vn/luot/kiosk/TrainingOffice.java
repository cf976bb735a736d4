package vn.luot.kiosk;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.luot.device.DeviceProfile;
import vn.luot.device.DeviceProfile.Action;
import vn.luot.device.Profiles;
import vn.luot.kiosk.link.OfficeFile;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.text.Words;
import vn.luot.wire.FromHub.Desired;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.PriorityCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.PriorityCode;

/// The office that training happens in: the kiosk's own, open day and night; on a kiosk that never
/// heard of one, an invented one with the profile's services.
final class TrainingOffice {
    /// No address of a hub: nobody shall follow a ticket that is none.
    private static final String PAGE = "luot:training/";

    private TrainingOffice() {}

    /// @param real the folder of the kiosk's real work; only read
    static OfficeCard card(Path real, DeviceProfile profile) {
        return new OfficeFile(real.resolve("office.json"))
                .load()
                .map(Desired::office)
                .map(TrainingOffice::alwaysOpen)
                .orElseGet(() -> invented(profile));
    }

    private static OfficeCard alwaysOpen(OfficeCard real) {
        return new OfficeCard(
                real.title(),
                real.hotline(),
                PAGE,
                real.series(),
                real.services(),
                real.priorities(),
                dayAndNight(),
                Set.of(),
                real.ticket(),
                Optional.empty(),
                real.packs(),
                real.themes());
    }

    private static OfficeCard invented(DeviceProfile profile) {
        var buttons =
                profile.services().isEmpty() ? Profiles.named("demo").buttons() : profile.buttons();
        var services = buttons.stream().flatMap(button -> service(button).stream()).toList();
        var priority = new PriorityCard(new PriorityCode("P1"), say("touch.training-priority"));
        return new OfficeCard(
                List.of(say("touch.training-office")),
                "",
                PAGE,
                1,
                services,
                List.of(priority),
                dayAndNight(),
                Set.of());
    }

    private static Optional<ServiceCard> service(DeviceProfile.Button button) {
        return button.action() instanceof Action.Service(var code)
                ? Optional.of(
                        new ServiceCard(
                                code,
                                button.label(),
                                List.of("1"),
                                say("touch.training-papers"),
                                5))
                : Optional.empty();
    }

    private static Map<DayOfWeek, List<Window>> dayAndNight() {
        var always = List.of(new Window(LocalTime.MIN, LocalTime.MAX));
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> always));
    }

    private static Words say(String key) {
        return new Words(Texts.of(Language.VI).get(key), Texts.of(Language.EN).get(key));
    }
}
