package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.luot.device.HeldClock;

/// A provincial centre: the hub and four kiosks as processes, a sign and a box at each of sixty
/// desks, eight screens in browsers, an officer at each desk, three of them in browsers too.
final class Centre implements AutoCloseable {
    static final Set<Integer> KEYBOARDS = Set.of(6, 56, 57);

    private static final int ACCOUNTS = 7;

    /// As the packages start them.
    private static final String HUB_JVM = "-XX:TieredStopAtLevel=4\n-Xmx512m\n";

    private static final String KIOSK_JVM = "-Xmx96m";

    /// A kiosk for a centre; its parts are on a page, and nobody at it is told to wait.
    private static final String PROFILE =
            """
            name: centre
            kind: ticket-kiosk
            hardware: sim
            touch: true
            burst: {most: 1000}
            buttons:
              - {id: priority, action: priority, label: {vi: Ưu tiên, en: Priority}}
            printer: {kind: file, path: paper, widthDots: 576}
            """;

    private final CentreOffice office;
    private final Rig rig;
    private final Chromium chromium = Chromium.open();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final CentreScreens screens;
    private final CentreDevices devices;
    private final TreeMap<Integer, CentreSeat> seats = new TreeMap<>();

    Centre(Path folder, HeldClock clock) throws Exception {
        office = CentreOffice.in(folder);
        var profile = Files.writeString(folder.resolve("centre-kiosk.yaml"), PROFILE).toString();
        var jvm = Files.writeString(folder.resolve("hub.jvm"), HUB_JVM);
        rig =
                new Rig(
                        folder,
                        new Rig.Settings(
                                office.file().toString(),
                                clock.toString(),
                                false,
                                false,
                                kiosks(),
                                profile,
                                name -> name.equals(Rig.HUB) ? "@" + jvm : KIOSK_JVM));
        devices = new CentreDevices(rig, office, clock);
        screens = new CentreScreens(chromium, rig);
        for (var desk : office.desks().keySet())
            if (!KEYBOARDS.contains(desk)) seats.put(desk, byHttp(desk));
        for (var desk : KEYBOARDS) seats.put(desk, byKeyboard(desk));
    }

    static List<String> kiosks() {
        return IntStream.rangeClosed(1, 4).mapToObj(n -> "kiosk-" + n).toList();
    }

    private static String account(int desk) {
        return "demo-can-bo-" + (1 + desk % ACCOUNTS);
    }

    private CentreSeat byHttp(int desk) {
        var name = account(desk);
        var officer = SignedIn.in(rig.hubUrl(), name, Officers.password(rig.facts(), name));
        var api = new HubApi(officer.http(), rig.api().office());
        return new CentreSeat.ByHttp(desk, api, officer.open("/desk/" + desk + "/live"));
    }

    private CentreSeat byKeyboard(int desk) {
        var page = Officers.signedIn(chromium, rig, account(desk));
        page.navigate(rig.hubUrl() + "/desk/" + desk);
        return new CentreSeat.ByKeyboard(desk, page);
    }

    CentreOffice office() {
        return office;
    }

    Rig rig() {
        return rig;
    }

    CentreScreens screens() {
        return screens;
    }

    CentreDevices devices() {
        return devices;
    }

    Map<Integer, CentreSeat> seats() {
        return seats;
    }

    /// Everybody does this at the same time.
    ///
    /// @return what came of it, in the order of those who did it
    <T, R> List<R> together(List<T> all, Doing<T, R> doing) throws Exception {
        var begun =
                people.invokeAll(
                        all.stream().<Callable<R>>map(one -> () -> doing.of(one)).toList());
        var done = new ArrayList<R>();
        for (var one : begun) {
            try {
                done.add(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return done;
    }

    /// What one of several does.
    interface Doing<T, R> {
        R of(T one) throws Exception;
    }

    /// Waits until the hub knows all devices and pages to be connected, and says how many.
    String connected() {
        var online = kiosks().size() + devices.count();
        var open = seats.size() + CentreOffice.SCREENS.size();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertThat(figure("luot_devices_online")).as("devices").isEqualTo(online);
                    assertThat(figure("luot_pages_open")).as("pages").isGreaterThanOrEqualTo(open);
                });
        return "%d devices by MQTT, %d pages kept up to date"
                .formatted(online, figure("luot_pages_open"));
    }

    private int figure(String name) {
        var found =
                Pattern.compile("^" + name + " ([0-9]+)", Pattern.MULTILINE)
                        .matcher(rig.api().metrics());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    @Override
    public void close() {
        people.shutdownNow();
        devices.close();
        chromium.close();
        rig.close();
    }
}
