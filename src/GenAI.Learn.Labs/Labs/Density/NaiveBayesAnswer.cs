using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>Gaussian naive Bayes, fitted at once.</summary>
internal sealed class NaiveBayesAnswer : DensityAnswer
{
    private GaussianNaiveBayes _model;

    public NaiveBayesAnswer(LabelledPoints points) => _model = Fit(points);

    public override bool IsConverged => true;

    public override string Parts => "a Gaussian for each coordinate in each class: 8 numbers";

    public override void Take(LabelledPoints points) => _model = Fit(points);

    public override void Step(int updates)
    {
    }

    public override IReadOnlyList<double[]> LogConditionals(IReadOnlyList<double[]> points, bool isSketch) =>
        [.. Enumerable.Range(0, 2).Select(label => points.Select(point => _model.JointLogLikelihood(point)[label] - _model.LogPriors[label]).ToArray())];

    public override double[][] Sample(int label, SampleChance chance) =>
        [.. Enumerable.Range(0, chance.Count).Select(i => new[] { Coordinate(label, 0, chance.Latent[2 * i]), Coordinate(label, 1, chance.Latent[2 * i + 1]) })];

    public override void Save(LabState state)
    {
    }

    public override void Load(LabState state)
    {
    }

    private static GaussianNaiveBayes Fit(LabelledPoints points) => GaussianNaiveBayes.Fit(points.Points, points.Classes);

    private double Coordinate(int label, int axis, double noise) =>
        _model.Means[label][axis] + Math.Sqrt(_model.Variances[label][axis]) * noise;
}
