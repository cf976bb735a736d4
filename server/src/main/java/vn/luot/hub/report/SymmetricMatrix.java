package vn.luot.hub.report;

/// The little algebra that comparing takes, for some hundred rows at most. Pure.
final class SymmetricMatrix {
    private SymmetricMatrix() {}

    /// By Gauss and Jordan; needs no pivots because the matrix is positive definite.
    ///
    /// @param matrix symmetric and positive definite; stays as it is
    static double[][] inverse(double[][] matrix) {
        var n = matrix.length;
        var left = new double[n][];
        var inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            left[i] = matrix[i].clone();
            inverse[i][i] = 1;
        }
        for (int pivot = 0; pivot < n; pivot++) {
            var by = left[pivot][pivot];
            if (by <= 0) throw new IllegalArgumentException("not positive definite: " + by);
            for (int j = 0; j < n; j++) {
                left[pivot][j] /= by;
                inverse[pivot][j] /= by;
            }
            for (int i = 0; i < n; i++) if (i != pivot) clear(left, inverse, i, pivot);
        }
        return inverse;
    }

    private static void clear(double[][] left, double[][] inverse, int row, int pivot) {
        var factor = left[row][pivot];
        if (factor == 0) return;
        for (int j = 0; j < left.length; j++) {
            left[row][j] -= factor * left[pivot][j];
            inverse[row][j] -= factor * inverse[pivot][j];
        }
    }

    static double[] times(double[][] matrix, double[] vector) {
        var times = new double[vector.length];
        for (int i = 0; i < vector.length; i++) times[i] = product(matrix[i], vector);
        return times;
    }

    static double product(double[] a, double[] b) {
        var product = 0.0;
        for (int i = 0; i < a.length; i++) product += a[i] * b[i];
        return product;
    }
}
