using System.Text.Json;
using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Density;

/// <summary>The points of density.json and the start from which scikit-learn fitted them.</summary>
internal static class DensityGolden
{
    public static JsonElement All { get; } = Golden.Read("density.json");

    public static LabelledPoints Train { get; } = Read("train");

    public static LabelledPoints Test { get; } = Read("test");

    public static GaussianMixture Start(IReadOnlyList<double[]> points)
    {
        var (_, covariance) = Gaussian.Moments(points, [.. points.Select(_ => 1.0)], points.Count, 0);
        return new GaussianMixture([1 / 3.0, 1 / 3.0, 1 / 3.0], [points[0], points[20], points[40]], [covariance, covariance, covariance]);
    }

    public static double[][] OfClass(LabelledPoints points, int label) => [.. points.Points.Where((_, i) => points.Classes[i] == label)];

    private static LabelledPoints Read(string part) => new(
        [.. All.GetProperty(part).EnumerateArray().Select(point => point.Doubles())],
        [.. All.GetProperty(part + "Classes").EnumerateArray().Select(label => label.GetInt32())]);
}
