using System.Numerics.Tensors;

namespace TheoryAtlas.Search.Index;

/// <summary>Makes the columns of a tall matrix orthonormal, keeping the spaces that the first so many of them span.</summary>
internal static class Orthonormalization
{
    // A column that depends on those before it, but for rounding, becomes zero.
    private const double Dependent = 1e-7;

    /// <summary>Orthonormalises the columns by the Cholesky factor of their Gram matrix.</summary>
    /// <param name="matrix">The matrix row by row; overwritten.</param>
    /// <param name="columns">How many columns it has.</param>
    public static void OfColumns(float[] matrix, int columns)
    {
        var factor = Cholesky(Gram(matrix, columns), columns);
        var solved = new double[columns];
        for (var at = 0; at < matrix.Length; at += columns)
        {
            var row = matrix.AsSpan(at, columns);
            for (var i = 0; i < columns; i++)
            {
                var sum = row[i] - TensorPrimitives.Dot<double>(factor.AsSpan(i * columns, i), solved.AsSpan(0, i));
                var pivot = factor[(i * columns) + i];
                solved[i] = pivot > 0 ? sum / pivot : 0;
            }

            for (var i = 0; i < columns; i++)
                row[i] = (float)solved[i];
        }
    }

    private static double[] Gram(float[] matrix, int columns)
    {
        var gram = new double[columns * columns];
        var own = new double[columns];
        for (var at = 0; at < matrix.Length; at += columns)
        {
            TensorPrimitives.ConvertTruncating<float, double>(matrix.AsSpan(at, columns), own);
            for (var i = 0; i < columns; i++)
            {
                var line = gram.AsSpan(i * columns, i + 1);
                TensorPrimitives.MultiplyAdd(own.AsSpan(0, i + 1), own[i], line, line);
            }
        }

        return gram;
    }

    private static double[] Cholesky(double[] gram, int size)
    {
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = gram[(i * size) + j];
                for (var k = 0; k < j; k++)
                    sum -= gram[(i * size) + k] * gram[(j * size) + k];
                if (i == j)
                    gram[(i * size) + i] = sum > Dependent * gram[(i * size) + i] ? Math.Sqrt(sum) : 0;
                else
                    gram[(i * size) + j] = gram[(j * size) + j] > 0 ? sum / gram[(j * size) + j] : 0;
            }
        }

        return gram;
    }
}
