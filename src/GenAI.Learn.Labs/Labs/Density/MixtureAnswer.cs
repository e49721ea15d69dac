using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>A Gaussian mixture for each class, fitted by expectation maximisation, a step at a time.</summary>
internal sealed class MixtureAnswer : DensityAnswer
{
    // Nats per point: the fit has converged when a step gains less.
    private const double LeastGain = 1e-6;

    private readonly GaussianMixture[] _mixtures;
    private double[][][] _points;
    private double _likelihood = double.NegativeInfinity; // of the step before
    private bool _isConverged;

    public MixtureAnswer(LabelledPoints points, int components, RandomSource random)
    {
        _points = ByClass(points);
        _mixtures = [.. _points.Select(own => GaussianMixture.Start(own, components, random))];
    }

    public override bool IsConverged => _isConverged;

    public override string Parts =>
        $"{_mixtures[0].Components.Count} Gaussians with covariance in each class: {2 * (_mixtures[0].Components.Count * 6 - 1)} numbers";

    public override void Take(LabelledPoints points) => (_points, _likelihood, _isConverged) = (ByClass(points), double.NegativeInfinity, false);

    public override void Step(int updates)
    {
        if (_isConverged)
            return;
        var likelihood = 0.0;
        for (var label = 0; label < _mixtures.Length; label++)
            likelihood += _mixtures[label].Step(_points[label]) * _points[label].Length;
        likelihood /= _points.Sum(own => own.Length);
        _isConverged = likelihood - _likelihood < LeastGain;
        _likelihood = likelihood;
    }

    public override IReadOnlyList<double[]> LogConditionals(IReadOnlyList<double[]> points, bool isSketch) =>
        [.. _mixtures.Select(mixture => points.Select(mixture.LogDensity).ToArray())];

    public override double[][] Sample(int label, SampleChance chance) =>
        [.. Enumerable.Range(0, chance.Count).Select(i => _mixtures[label].Sample(chance.Places[i], [chance.Latent[2 * i], chance.Latent[2 * i + 1]]))];

    public override void Save(LabState state) => state.Put("mixtures", writer =>
    {
        writer.Write(_likelihood);
        writer.Write(_isConverged);
        foreach (var mixture in _mixtures)
            for (var k = 0; k < mixture.Weights.Count; k++)
                Write(writer, mixture.Weights[k], mixture.Components[k]);
    });

    public override void Load(LabState state) => state.Get("mixtures", reader =>
    {
        _likelihood = reader.ReadDouble();
        _isConverged = reader.ReadBoolean();
        for (var label = 0; label < _mixtures.Length; label++)
        {
            var parts = Enumerable.Range(0, _mixtures[label].Weights.Count).Select(_ => Read(reader)).ToArray();
            _mixtures[label] = new GaussianMixture([.. parts.Select(p => p.Weight)], [.. parts.Select(p => p.Mean)], [.. parts.Select(p => p.Covariance)]);
        }
    });

    private static void Write(BinaryWriter writer, double weight, Gaussian component)
    {
        writer.Write(weight);
        foreach (var value in component.Mean)
            writer.Write(value);
        foreach (var value in component.Covariance)
            writer.Write(value);
    }

    private static (double Weight, double[] Mean, double[,] Covariance) Read(BinaryReader reader)
    {
        var weight = reader.ReadDouble();
        double[] mean = [reader.ReadDouble(), reader.ReadDouble()];
        return (weight, mean, new[,] { { reader.ReadDouble(), reader.ReadDouble() }, { reader.ReadDouble(), reader.ReadDouble() } });
    }
}
