namespace GenAI.Learn.Models.Classification;

/// <summary>Solves small symmetric positive definite systems, on the calling thread alone and always with the same rounding.</summary>
internal static class CholeskySolver
{
    /// <summary>Solves A x = b, overwriting both: A holds its factor then, b the solution.</summary>
    /// <param name="matrix">A; only its lower triangle is read.</param>
    /// <param name="right">b.</param>
    /// <exception cref="ArithmeticException">A is not positive definite.</exception>
    public static void Solve(double[][] matrix, double[] right)
    {
        Factor(matrix);
        for (var i = 0; i < right.Length; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++)
                sum -= matrix[i][k] * right[k];
            right[i] = sum / matrix[i][i];
        }

        for (var i = right.Length - 1; i >= 0; i--)
        {
            var sum = right[i];
            for (var k = i + 1; k < right.Length; k++)
                sum -= matrix[k][i] * right[k];
            right[i] = sum / matrix[i][i];
        }
    }

    private static void Factor(double[][] matrix)
    {
        for (var i = 0; i < matrix.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i][j];
                for (var k = 0; k < j; k++)
                    sum -= matrix[i][k] * matrix[j][k];
                if (i == j && !(sum > 0))
                    throw new ArithmeticException("The matrix is not positive definite.");
                matrix[i][j] = i == j ? Math.Sqrt(sum) : sum / matrix[j][j];
            }
        }
    }
}
