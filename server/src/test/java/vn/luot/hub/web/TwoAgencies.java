package vn.luot.hub.web;

import java.util.Map;
import java.util.Optional;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.office.Agency;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.settings.Verdict;

/// Makes the demo's office one that receives people for two agencies, and for itself.
public final class TwoAgencies {
    public static final Agency.Code LAND = new Agency.Code("dat-dai");
    public static final Agency.Code JUSTICE = new Agency.Code("tu-phap");

    private static final Map<String, Agency.Code> SERVICES =
            Map.of("C", JUSTICE, "E", LAND, "F", LAND);

    private static final String AGENCIES =
            """
            agencies:
              - {code: dat-dai, name: {vi: Văn phòng Đất đai, en: Land Office}}
              - {code: tu-phap, name: {vi: Sở Tư pháp, en: Department of Justice}}
            """;

    private TwoAgencies() {}

    public static void settle(OpenHub hub) {
        var yaml = OfficeFile.write(hub.settings().get());
        for (var service : SERVICES.entrySet())
            yaml =
                    yaml.replaceFirst(
                            "(?m)^( *)- code: %s$".formatted(service.getKey()),
                            "$0\n$1  agency: " + service.getValue());
        change(hub, yaml + AGENCIES);
    }

    /// The office as it was before.
    public static void leave(OpenHub hub) {
        change(hub, OfficeFile.write(OfficeFile.shipped("demo")));
    }

    private static void change(OpenHub hub, String yaml) {
        var settings = hub.settings();
        var verdict = settings.change(settings.newest().number(), yaml, new Actor.Timer());
        if (!(verdict instanceof Verdict.Good)) throw new IllegalStateException("" + verdict);
    }

    /// A browser in which somebody of this agency has just signed in.
    public static Site signedIn(OpenHub hub, String name, Role role, Agency.Code agency) {
        var account = new Account(name, "Bà " + name, role, Optional.empty(), Optional.of(agency));
        hub.accounts().add(account, OpenHub.PASSWORD);
        var site = hub.browser();
        var answer = site.form("/login", "name=" + name + "&password=" + OpenHub.PASSWORD);
        if (answer.statusCode() != 303) throw new IllegalStateException("not let in: " + answer);
        return site;
    }
}
