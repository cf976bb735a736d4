package vn.luot.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import vn.luot.hub.forecast.Nightly;

/// Real tickets of Warsaw's offices: neither services' lengths nor skills are known, so simple
/// signs and the nightly correction must do.
///
/// Source: Miasto Stołeczne Warszawa, api.um.warszawa.pl, queue system; created 30.12.2019 to
/// 22.01.2020; obtained through the R package kolejkeR (MIT); tickets reconstructed from snapshots.
final class Warsaw {
    private static final int LEARNING_DAYS = 4;

    private final Map<String, Double> errors = new LinkedHashMap<>();
    private final List<Double> ours = new ArrayList<>();
    private int scored;

    /// One ticket, minutes of the day.
    record Ticket(
            String queue,
            String date,
            double issued,
            double called,
            int ahead,
            int desks,
            double vendor) {}

    private Warsaw() {}

    /// Lines to print.
    static List<String> run(Path file) throws IOException {
        var offices = new TreeMap<String, List<Ticket>>();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            in.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(f ->
                            offices.computeIfAbsent(f[0], _ -> new ArrayList<>()).add(ticket(f)));
        }
        var warsaw = new Warsaw();
        var dates =
                offices.values().stream()
                        .flatMap(List::stream)
                        .map(Ticket::date)
                        .distinct()
                        .sorted()
                        .toList();
        offices.values().forEach(tickets -> warsaw.office(tickets, dates));
        return warsaw.lines();
    }

    private static Ticket ticket(String[] f) {
        return new Ticket(
                f[1],
                f[2],
                Double.parseDouble(f[3]),
                Double.parseDouble(f[4]),
                (int) Double.parseDouble(f[5]),
                Math.max(1, (int) Double.parseDouble(f[6])),
                f[7].isEmpty() ? 10 : Double.parseDouble(f[7]));
    }

    private void office(List<Ticket> tickets, List<String> dates) {
        var queues = new WarsawQueues();
        var nightly = new Nightly();
        var byDate = tickets.stream().collect(Collectors.groupingBy(Ticket::date));
        for (int day = 0; day < dates.size(); day++) {
            var today = byDate.getOrDefault(dates.get(day), List.of());
            queues.newDay();
            for (var ticket :
                    today.stream().sorted(Comparator.comparingDouble(Ticket::issued)).toList()) {
                queues.until(ticket.issued());
                var signs = queues.signs(ticket);
                var waited = ticket.called() - ticket.issued();
                if (ticket.ahead() > 0) {
                    var expected = nightly.expected(signs, ticket.issued());
                    if (day >= LEARNING_DAYS) {
                        score(
                                "vendor's minutes × ahead / open desks",
                                ticket.vendor() * ticket.ahead() / ticket.desks() - waited);
                        score("5 min × ahead", 5.0 * ticket.ahead() - waited);
                        score("last to be called (LES)", signs.last() - waited);
                        score("learnt rate per open desk", signs.line() - waited);
                        score("learnt rate and last 45 minutes", signs.middle() - waited);
                        score("Lượt: with the nightly correction", expected - waited);
                        ours.add(Math.abs(expected - waited));
                        scored++;
                    }
                    nightly.add(signs, ticket.issued(), waited);
                }
                queues.add(ticket);
            }
            queues.until(Double.MAX_VALUE);
            nightly.endDay();
        }
    }

    private void score(String who, double error) {
        errors.merge(who, Math.abs(error), Double::sum);
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("\n## Warsaw's real tickets: %d with people ahead, 12 days\n".formatted(scored));
        lines.add("| estimator | MAE |\n|---|---|");
        errors.forEach((who, sum) ->
                lines.add(String.format(Locale.ROOT, "| %s | %.2f |", who, sum / scored)));
        var sorted = ours.stream().sorted().toList();
        lines.add(
                String.format(
                        Locale.ROOT, "%nMedian error %.1f min.", sorted.get(sorted.size() / 2)));
        return lines;
    }
}
