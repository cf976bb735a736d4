package vn.luot.hub.province;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.office.InsideAddresses;
import vn.luot.hub.office.Place;
import vn.luot.hub.office.YamlFile;
import vn.luot.hub.province.ProvinceConfig.Upward;
import vn.luot.wire.OfficeId;

/// The small YAML file that makes a hub one of a province's sites, or the province's own.
public final class ProvinceFile {
    private static final int USUAL_MINUTES = 60;
    private static final int MOST_MINUTES = 600;
    private static final LocalTime USUAL_PUBLICATION = LocalTime.NOON;
    private static final URI STAND_IN = URI.create("https://x");

    private ProvinceFile() {}

    public static YamlFile.Reading<ProvinceConfig> read(Path file) {
        return YamlFile.read(file, ProvinceFile::config);
    }

    private static ProvinceConfig config(Place file) {
        file.only("to", "sites", "publishAt");
        if (file.get("to").isEmpty()) file.need("sites");
        var at =
                file.get("publishAt")
                        .map(place -> place.value("not-a-time", LocalTime::parse, LocalTime.NOON))
                        .orElse(USUAL_PUBLICATION);
        return new ProvinceConfig(
                file.get("to").map(ProvinceFile::upward),
                file.get("sites").map(list -> new Sites(sites(list), at)));
    }

    private static List<Sites.Site> sites(Place list) {
        var sites = list.distinct(ProvinceFile::site, Sites.Site::id);
        if (sites.isEmpty() && list.isItems()) list.problem("empty-list");
        return sites;
    }

    private static Sites.Site site(Place place) {
        place.only("id", "name");
        return new Sites.Site(
                place.need("id").value("not-an-id", OfficeId::new, new OfficeId("x")),
                place.need("name").text());
    }

    private static Upward upward(Place place) {
        place.only("address", "secretEnv", "secretFile", "inside", "minutesAfter");
        return new Upward(
                place.need("address").value("not-a-hook", ProvinceFile::address, STAND_IN),
                secret(place),
                place.get("inside").map(InsideAddresses::of).orElse(Set.of()),
                Duration.ofMinutes(
                        place.get("minutesAfter")
                                .map(at -> at.number(0, MOST_MINUTES))
                                .orElse(USUAL_MINUTES)));
    }

    /// Plain HTTP reaches this machine alone, and only in the demo.
    private static URI address(String text) {
        var uri = URI.create(text);
        var plain = "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
        if (uri.getHost() == null
                || uri.getUserInfo() != null
                || uri.getQuery() != null
                || !(plain || "https".equals(uri.getScheme())))
            throw new IllegalArgumentException("not an address: " + text);
        return uri;
    }

    private static String secret(Place place) {
        var env = place.get("secretEnv");
        var inFile = place.get("secretFile");
        if (env.isPresent() == inFile.isPresent()) place.problem("one-secret");
        return env.map(at -> there(at, Optional.ofNullable(System.getenv(at.text())).orElse("")))
                .or(() -> inFile.map(ProvinceFile::firstLine))
                .orElse("?");
    }

    private static String firstLine(Place at) {
        try {
            return there(at, Files.readString(Path.of(at.text())).lines().findFirst().orElse(""));
        } catch (IOException | InvalidPathException e) {
            at.problem("unreadable", e);
            return "?";
        }
    }

    /// It goes into a header: nothing but what a key is made of.
    private static String there(Place at, String secret) {
        if (!secret.strip().matches("[!-~]+")) at.problem("no-secret");
        return secret.strip();
    }
}
