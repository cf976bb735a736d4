package vn.luot.hub.report;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.luot.wire.ServiceCode;

/// How long each of those who serve takes for the same kind of work. Raw means compare the work,
/// not the people.
///
/// The model is `ln(seconds) = kind + who + chance`; `who` is a random effect whose spread is that
/// of chance over √15, so that it is drawn to 0 as by [#RIDGE] visits without one: the best linear
/// unbiased predictor (G. K. Robinson, That BLUP is a good thing, Statistical Science 6, 1991). In
/// the laboratory's office it orders desks rightly after a day (rank correlation 0.80, after twenty
/// 0.95), where the raw mean stays at 0.45. Pure.
///
/// @param lines by who served
public record Comparison(SortedMap<String, Line> lines) {
    /// Below this many comparable visits nothing is said: "chưa đủ mẫu".
    public static final int ENOUGH = 30;

    static final int RIDGE = 15;

    /// Shorter is a key pressed twice, not a service.
    static final long SHORTEST = 30;

    private static final double Z = 1.959963984540054;

    /// What may be compared.
    ///
    /// @param purpose empty if none was keyed
    /// @param several whether it was more than one dossier
    public record Kind(ServiceCode service, String purpose, boolean several) {}

    /// One visit, or its service at least.
    public record Timed(String who, Kind kind, long seconds) {
        double log() {
            return Math.log((double) Math.max(SHORTEST, seconds));
        }
    }

    /// @param visits of all kinds
    /// @param comparable those of a kind that somebody else served too
    /// @param more how much longer than the mean of all for the same work: 0.12 is 12 % longer,
    ///   -0.1 10 % shorter
    /// @param low lower end of its 95 % interval
    /// @param high upper end of it
    public record Line(int visits, int comparable, double more, double low, double high) {
        public boolean enough() {
            return comparable >= ENOUGH;
        }

        /// Whether chance alone hardly explains it.
        public boolean differs() {
            return enough() && (low > 0 || high < 0);
        }
    }

    public Comparison {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    public static Comparison of(Collection<Timed> visits) {
        return new Fit(List.copyOf(visits)).comparison();
    }

    /// The normal equations of those who serve, the kinds eliminated: few people, many visits.
    private static final class Fit {
        private final List<Timed> visits;
        private final List<String> people;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<Kind, Work> works = new LinkedHashMap<>();

        /// Visits of one kind.
        private final class Work {
            private final int[] of = new int[people.size()];
            private int all;
            private double sum;

            private double mean() {
                return sum / all;
            }

            private boolean isShared(int who) {
                return of[who] < all;
            }
        }

        Fit(List<Timed> visits) {
            this.visits = visits;
            this.people = List.copyOf(new TreeSet<>(visits.stream().map(Timed::who).toList()));
            for (int i = 0; i < people.size(); i++) places.put(people.get(i), i);
            for (var visit : visits) {
                var work = works.computeIfAbsent(visit.kind(), _ -> new Work());
                work.of[place(visit)]++;
                work.all++;
                work.sum += visit.log();
            }
        }

        private int place(Timed visit) {
            return places.getOrDefault(visit.who(), 0);
        }

        private Work work(Timed visit) {
            return works.getOrDefault(visit.kind(), new Work());
        }

        Comparison comparison() {
            var spread = SymmetricMatrix.inverse(precision());
            var effects = SymmetricMatrix.times(spread, beyondKinds());
            var chance = variance(effects, spread);
            var lines = new TreeMap<String, Line>();
            for (int i = 0; i < people.size(); i++) {
                var against = againstAll(i);
                var effect = SymmetricMatrix.product(against, effects);
                var squared =
                        SymmetricMatrix.product(against, SymmetricMatrix.times(spread, against));
                lines.put(people.get(i), line(i, effect, Math.sqrt(chance * squared)));
            }
            return new Comparison(lines);
        }

        /// This one less the mean over all visits: what is common to all is no difference, and how
        /// well it is known does not matter.
        private double[] againstAll(int who) {
            var against = new double[people.size()];
            for (var work : works.values())
                for (int i = 0; i < against.length; i++)
                    against[i] -= (double) work.of[i] / visits.size();
            against[who] += 1;
            return against;
        }

        private double[][] precision() {
            var n = people.size();
            var precision = new double[n][n];
            for (int i = 0; i < n; i++) precision[i][i] = RIDGE;
            for (var work : works.values())
                for (int i = 0; i < n; i++) {
                    if (work.of[i] == 0) continue;
                    precision[i][i] += work.of[i];
                    for (int j = 0; j < n; j++)
                        precision[i][j] -= (double) work.of[i] * work.of[j] / work.all;
                }
            return precision;
        }

        private double[] beyondKinds() {
            var beyond = new double[people.size()];
            for (var visit : visits) beyond[place(visit)] += visit.log() - work(visit).mean();
            return beyond;
        }

        /// Of chance: what is left, over the degrees of freedom that are left.
        private double variance(double[] effects, double[][] spread) {
            var left = 0.0;
            for (var visit : visits) {
                var work = work(visit);
                var others = 0.0;
                for (int i = 0; i < effects.length; i++) others += work.of[i] * effects[i];
                var rest = visit.log() - work.mean() + others / work.all - effects[place(visit)];
                left += rest * rest;
            }
            var used = works.size() + (double) people.size();
            for (int i = 0; i < people.size(); i++) used -= RIDGE * spread[i][i];
            return left / Math.max(1, visits.size() - used);
        }

        private Line line(int who, double effect, double deviation) {
            var all = 0;
            var comparable = 0;
            for (var work : works.values()) {
                all += work.of[who];
                if (work.isShared(who)) comparable += work.of[who];
            }
            return new Line(
                    all,
                    comparable,
                    Math.expm1(effect),
                    Math.expm1(effect - Z * deviation),
                    Math.expm1(effect + Z * deviation));
        }
    }
}
