using static TorchSharp.torch;

namespace GenAI.Learn.Models.Density;

/// <summary>
/// A Gaussian with a full covariance, fitted by maximum likelihood to points that come in batches and are not kept: the running
/// mean and scatter of Chan, Golub and LeVeque (1983).
/// </summary>
public sealed class RunningGaussian : IDisposable
{
    // Added to each variance, so that a Gaussian of few points has an inverse, and one of none lies at its mean.
    private const double Ridge = 1e-3;

    private readonly Tensor _mean;    // (k), float64
    private readonly Tensor _scatter; // (k, k), float64: the sum of the squares about the mean

    /// <summary>Makes a Gaussian of no points: mean 0, hardly any variance.</summary>
    /// <param name="dimension">Coordinates of a point.</param>
    /// <param name="device">Where it lives.</param>
    public RunningGaussian(long dimension, Device device)
    {
        _mean = zeros(dimension, dtype: ScalarType.Float64, device: device).DetachFromDisposeScope();
        _scatter = zeros(dimension, dimension, dtype: ScalarType.Float64, device: device).DetachFromDisposeScope();
    }

    /// <summary>Points seen.</summary>
    public long Count { get; private set; }

    /// <summary>(k), float64: the mean of the points.</summary>
    public Tensor Mean => _mean;

    /// <summary>(k, k), float64: the covariance, the sum of squares divided by the number of points; 0 for none.</summary>
    public Tensor Covariance() => _scatter / Math.Max(Count, 1);

    /// <summary>Takes points in.</summary>
    /// <param name="points">(N, k).</param>
    public void Learn(Tensor points)
    {
        var more = points.shape[0];
        if (more == 0)
            return;
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var exact = points.to_type(ScalarType.Float64);
        var mean = exact.mean([0]);
        var centred = exact - mean;
        var apart = mean - _mean;
        _scatter.add_(centred.t().mm(centred)).add_(apart.outer(apart), (double)Count * more / (Count + more));
        _mean.add_(apart, (double)more / (Count + more));
        Count += more;
    }

    /// <summary>Turns standard normal noise into samples: mean + spread L noise, where L L' is the covariance.</summary>
    /// <param name="noise">(N, k), float32.</param>
    /// <param name="spread">1 samples the Gaussian itself; 0 gives its mean each time.</param>
    /// <returns>(N, k), float32.</returns>
    public Tensor Sample(Tensor noise, double spread)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var ridge = eye(_mean.shape[0], dtype: ScalarType.Float64, device: _mean.device) * Ridge;
        var factor = linalg.cholesky(Covariance() + ridge);
        return (_mean + noise.to_type(ScalarType.Float64).mm(factor.t()) * spread).to_type(ScalarType.Float32).MoveToOuterDisposeScope();
    }

    /// <summary>Writes count, mean and scatter.</summary>
    /// <param name="writer">Where to.</param>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        foreach (var part in new[] { _mean, _scatter })
        {
            using var here = part.cpu();
            foreach (var value in here.data<double>())
                writer.Write(value);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote, into a Gaussian of the same dimension.</summary>
    /// <param name="reader">Where from.</param>
    public void Load(BinaryReader reader)
    {
        Count = reader.ReadInt64();
        foreach (var part in new[] { _mean, _scatter })
        {
            var values = new double[part.numel()];
            for (var i = 0; i < values.Length; i++)
                values[i] = reader.ReadDouble();
            using var saved = tensor(values, part.shape);
            part.copy_(saved);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _mean.Dispose();
        _scatter.Dispose();
    }
}
