using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>
/// A plane through the space of codes on which codes can be drawn and from whose points codes can be made. Of a code of one or
/// two values it is the code itself, of a longer one the first two principal components. Both coordinates count standard
/// deviations from the mean.
/// </summary>
/// <param name="Mean">The mean code.</param>
/// <param name="Axes">Two directions, each as long as the codes' standard deviation along it; the second is 0 for a code of one value.</param>
public sealed record CodePlane(double[] Mean, double[][] Axes)
{
    /// <summary>Lays the plane through codes.</summary>
    /// <param name="codes">(N, code), on the CPU.</param>
    public static CodePlane Through(Tensor codes)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var exact = codes.to_type(ScalarType.Float64);
        var mean = exact.mean([0]);
        var centred = exact - mean;
        var covariance = centred.t().mm(centred) / codes.shape[0]; // (code, code)
        return new CodePlane(mean.data<double>().ToArray(), codes.shape[1] <= 2 ? OwnAxes(covariance) : PrincipalAxes(covariance));
    }

    /// <summary>Where codes lie on the plane: x0, y0, x1, y1, ...</summary>
    /// <param name="codes">The codes, one after the other.</param>
    public float[] Project(ReadOnlySpan<float> codes)
    {
        var points = new float[codes.Length / Mean.Length * 2];
        for (var i = 0; i < points.Length; i++)
        {
            var axis = Axes[i % 2];
            var code = codes.Slice(i / 2 * Mean.Length, Mean.Length);
            double product = 0, square = 0;
            for (var j = 0; j < axis.Length; j++)
            {
                product += (code[j] - Mean[j]) * axis[j];
                square += axis[j] * axis[j];
            }

            points[i] = square == 0 ? 0 : (float)(product / square);
        }

        return points;
    }

    /// <summary>The code at a point of the plane; what the plane does not show has its mean.</summary>
    /// <param name="x">Along the first axis.</param>
    /// <param name="y">Along the second.</param>
    public float[] CodeAt(double x, double y) =>
        [.. Mean.Select((mean, i) => (float)(mean + x * Axes[0][i] + y * Axes[1][i]))];

    private static double[][] OwnAxes(Tensor covariance)
    {
        var deviations = covariance.diagonal(0, 0, 1).sqrt().data<double>().ToArray();
        return deviations.Length == 1 ? [[deviations[0]], [0]] : [[deviations[0], 0], [0, deviations[1]]];
    }

    private static double[][] PrincipalAxes(Tensor covariance)
    {
        var (values, vectors) = linalg.eigh(covariance); // from the smallest on; a column a vector
        var last = values.shape[0] - 1;
        return [Axis(last), Axis(last - 1)];

        double[] Axis(long i)
        {
            var deviation = Math.Sqrt(Math.Max(values[i].item<double>(), 0));
            var direction = vectors.select(1, i).contiguous().data<double>().ToArray();
            // A direction and its opposite are one axis: the largest part is taken as positive, so that pictures do not flip.
            var sign = Math.Sign(direction.MaxBy(Math.Abs));
            return [.. direction.Select(part => part * deviation * sign)];
        }
    }
}
