package vn.luot.hub.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.delivery.Hindrance;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;
import vn.luot.text.Language;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.PrinterState;
import vn.luot.wire.Trouble;

/// What an officer sees who asks what is wrong.
class StatusPageTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final DeviceId KIOSK_1 = new DeviceId("kiosk-1");
    private static final DeviceId KIOSK_2 = new DeviceId("kiosk-2");

    @TempDir private Path data;
    private OpenHub hub;
    private Site officer;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        officer = hub.signedIn("hanh", Role.OFFICER);
    }

    @AfterEach
    void close() {
        officer.close();
        hub.close();
    }

    @Test
    void anOfficeWithoutTroubleSaysSo() {
        hub.devices().reported(KIOSK_1, state(PrinterState.READY, true), NOW);

        assertThat(page("vi")).contains("Không có sự cố nào");
        assertThat(page("en")).contains("No trouble");
    }

    @Test
    void troublesStandTheWorstFirstEachWithWhatToDo() {
        hub.devices().reported(KIOSK_1, state(PrinterState.PAPER_LOW, true), NOW);
        hub.devices().reported(KIOSK_2, state(PrinterState.JAM, false), NOW);
        hub.faults().add(new Fault.StartedAnew(NOW.minus(Duration.ofDays(1))));
        hub.faults().add(new Fault.DiskLow(40, true));

        assertThat(page("vi"))
                .doesNotContain("Không có sự cố nào")
                .containsSubsequence(
                        "chỉ còn 40 MB",
                        "Gọi quản trị dọn ổ đĩa ngay",
                        "kiosk-2",
                        "kẹt giấy",
                        "lấy giấy kẹt ra",
                        "kiosk-1",
                        "Sắp hết giấy",
                        "cuộn giấy mới",
                        "kiosk-2",
                        "chưa được đồng bộ",
                        "khởi động lại giữa ngày, lúc 08:00, Chủ nhật 01/03/2026");
        assertThat(page("en")).contains("take the jammed paper out");
    }

    @Test
    void aDeviceThatIsCutOffIsNamedWithItsTimeAndNothingElseOfIt() {
        hub.devices().reported(KIOSK_1, state(PrinterState.PAPER_OUT, true), NOW);
        hub.devices().reported(KIOSK_1, gone(), NOW.plus(Duration.ofMinutes(5)));

        assertThat(faults()).contains("Mất kết nối từ 08:05").doesNotContain("Hết giấy");
    }

    @Test
    void aStrangersNameIsShownAsItIsAndRunsNowhere() {
        hub.faults().add(new Fault.TurnedAway("<script>x", "192.0.2.7", NOW));

        assertThat(page("vi")).contains("&lt;script&gt;x").doesNotContain("<script>x");
    }

    @Test
    void everyFaultHasWordsAndARemedyInEveryLanguage() {
        for (var language : Language.COMPLETE)
            for (var fault : every()) {
                var row = FaultWords.of(language, NOW).row(fault);
                assertThat(Stream.of(row.what(), row.words(), row.remedy()))
                        .as("%s in %s", fault, language)
                        .noneMatch(text -> text.isBlank() || text.contains("{"));
            }
    }

    private static List<Fault> every() {
        var all =
                List.<Fault>of(
                        new Fault.CutOff(KIOSK_1, NOW),
                        new Fault.NoClock(KIOSK_1),
                        new Fault.HubBehind(),
                        new Fault.JournalFails(),
                        new Fault.JournalSlow(Duration.ofMillis(2300)),
                        new Fault.NoBroker(),
                        new Fault.DiskLow(900, false),
                        new Fault.DiskLow(40, true),
                        new Fault.BackupOld(),
                        new Fault.WebhookFails("mot-cua", NOW),
                        new Fault.SignInOff("sso.tinh.gov.vn"),
                        new Fault.StartedAnew(NOW),
                        new Fault.TurnedAway("", "192.0.2.7", NOW));
        var deliveries =
                Arrays.stream(Hindrance.values())
                        .map(why -> new Fault.NotDelivered("a@tinh.gov.vn", why, NOW));
        var printers =
                Arrays.stream(PrinterState.values())
                        .filter(state -> state != PrinterState.READY)
                        .map(state -> new Fault.Printer(KIOSK_1, state, Optional.of(NOW)));
        var parts =
                Arrays.stream(Trouble.Kind.values())
                        .map(kind -> new Fault.Part(KIOSK_1, new Trouble(kind, "a")));
        return Stream.of(all.stream(), deliveries, printers, parts)
                .<Fault>flatMap(faults -> faults)
                .toList();
    }

    /// The part above the list of devices.
    private String faults() {
        return page("vi").split("Tất cả thiết bị", 2)[0];
    }

    private String page(String language) {
        return officer.get("/status?lang=" + language).body();
    }

    private static DeviceState state(PrinterState printer, boolean clock) {
        return new DeviceState(
                true,
                1,
                "touch",
                1,
                printer,
                0,
                clock,
                "1.0.0",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static DeviceState gone() {
        return new DeviceState(
                false,
                1,
                "touch",
                1,
                PrinterState.GONE,
                0,
                true,
                "1.0.0",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
