package vn.luot.hub.forecast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.luot.hub.queue.Promise.Signs;

/// Learns each night what the rehearsals get wrong, by a median regression on all the signs over
/// the last days, and is used only while it was the better one of the last few days together. Used
/// by one thread.
final class Correction {
    /// Added before a logarithm is taken, so that no wait counts as a wait.
    static final double OFFSET = 2;

    private static final int DAYS = 20;
    private static final int ENOUGH = 300;

    /// One day alone decides by chance.
    private static final int PROVEN = 5;

    private static final int ROUNDS = 15;
    private static final int TERMS = 8;
    private static final double RIDGE = 1e-3;

    /// No wait is corrected by more than half of it, or twice.
    private static final double MOST = 2;

    private final Deque<List<Case>> days = new ArrayDeque<>();
    private List<Case> today = new ArrayList<>();
    private double[] weights = new double[0];
    private boolean better;
    private final Deque<Proof> proofs = new ArrayDeque<>();

    /// What one day's waits would have been off with it, and were without, in minutes.
    private record Proof(double corrected, double plain) {}

    private record Case(double[] signs, double middle, double waited) {}

    void add(Signs raw, boolean priority, double minute, double waited) {
        today.add(new Case(signs(raw, priority, minute), raw.middle(), waited));
    }

    /// The day is over: was it better, and what is learnt with this day.
    void endDay() {
        if (today.isEmpty()) return;
        if (weights.length > 0) prove();
        days.add(today);
        if (days.size() > DAYS) days.remove();
        today = new ArrayList<>();
        var all = days.stream().flatMap(List::stream).toList();
        if (all.size() >= ENOUGH) weights = fit(all);
    }

    private void prove() {
        proofs.add(new Proof(errors(true), errors(false)));
        if (proofs.size() > PROVEN) proofs.remove();
        var corrected = proofs.stream().mapToDouble(Proof::corrected).sum();
        better = corrected < proofs.stream().mapToDouble(Proof::plain).sum();
    }

    boolean isUsed() {
        return better;
    }

    /// The factor on a wait; 1 while the rehearsals alone are the better ones.
    double factor(Signs raw, boolean priority, double minute) {
        return better ? factor(signs(raw, priority, minute), raw.middle()) : 1;
    }

    /// The same signs, with the rehearsed wait made longer or shorter.
    static Signs times(Signs raw, double factor) {
        return new Signs(
                moved(raw.low(), factor),
                moved(raw.middle(), factor),
                moved(raw.high(), factor),
                raw.mean(),
                raw.direct(),
                raw.line(),
                raw.last());
    }

    private static double moved(double minutes, double factor) {
        return Math.max(0, (minutes + OFFSET) * factor - OFFSET);
    }

    private double factor(double[] signs, double middle) {
        var corrected = Math.exp(times(weights, signs));
        return Math.clamp(corrected / (middle + OFFSET), 1 / MOST, MOST);
    }

    private double errors(boolean corrected) {
        var sum = 0.0;
        for (var one : today) {
            var factor = corrected ? factor(one.signs(), one.middle()) : 1;
            sum += Math.abs(moved(one.middle(), factor) - one.waited());
        }
        return sum;
    }

    private static double[] signs(Signs raw, boolean priority, double minute) {
        return new double[] {
            1,
            log(raw.middle()),
            log(raw.mean()),
            log(raw.line()),
            log(raw.direct()),
            log(raw.last()),
            priority ? 1 : 0,
            minute / 60 - 10
        };
    }

    private static double log(double minutes) {
        return Math.log(Math.max(0, minutes) + OFFSET);
    }

    /// Least absolute deviations by weighted least squares, again and again.
    private static double[] fit(List<Case> cases) {
        var weights = new double[TERMS];
        weights[1] = 1;
        for (int round = 0; round < ROUNDS; round++) {
            var matrix = new double[TERMS][TERMS + 1];
            for (var one : cases) {
                var off = log(one.waited()) - times(weights, one.signs());
                add(matrix, one, 1 / Math.max(0.02, Math.abs(off)));
            }
            for (int i = 0; i < TERMS; i++) matrix[i][i] += RIDGE * cases.size();
            matrix[1][TERMS] += RIDGE * cases.size();
            weights = solved(matrix);
        }
        return weights;
    }

    private static void add(double[][] matrix, Case one, double weight) {
        for (int i = 0; i < TERMS; i++) {
            var part = weight * one.signs()[i];
            for (int j = 0; j < TERMS; j++) matrix[i][j] += part * one.signs()[j];
            matrix[i][TERMS] += part * log(one.waited());
        }
    }

    /// By elimination, the largest first.
    private static double[] solved(double[][] matrix) {
        for (int column = 0; column < TERMS; column++) {
            var pivot = column;
            for (int row = column + 1; row < TERMS; row++)
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) pivot = row;
            var swapped = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swapped;
            for (int row = 0; row < TERMS; row++) {
                if (row == column) continue;
                var part = matrix[row][column] / matrix[column][column];
                for (int k = column; k <= TERMS; k++) matrix[row][k] -= part * matrix[column][k];
            }
        }
        var solution = new double[TERMS];
        for (int i = 0; i < TERMS; i++) solution[i] = matrix[i][TERMS] / matrix[i][i];
        return solution;
    }

    private static double times(double[] weights, double[] signs) {
        var sum = 0.0;
        for (int i = 0; i < TERMS; i++) sum += weights[i] * signs[i];
        return sum;
    }
}
