using System.Text.Json;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Metrics;

public sealed class ImageMetricsGoldenTests
{
    private static readonly JsonElement All = Golden.Read("image_metrics.json");
    private static readonly long Dimension = All.GetProperty("dimension").GetInt64();

    public static TheoryData<int> Sets => new(Enumerable.Range(0, All.GetProperty("sets").GetArrayLength()));

    public static TheoryData<int> Roots => new(Enumerable.Range(0, All.GetProperty("roots").GetArrayLength()));

    // Both start from the same float32 numbers and go on in float64.
    [Theory, MemberData(nameof(Sets))]
    public void The_Frechet_distance_is_the_one_by_SciPys_square_root(int index)
    {
        var (golden, real, generated) = Set(index);
        using var first = GaussianStatistics.Of(real);
        using var second = GaussianStatistics.Of(generated);
        var expected = golden.GetProperty("frechet").GetDouble();
        Assert.Equal(expected, FrechetDistance.Between(first, second), 1e-6 * (1 + expected));
        Assert.Equal(expected, FrechetDistance.Between(second, first), 1e-6 * (1 + expected));
    }

    [Theory, MemberData(nameof(Sets))]
    public void The_kernel_distance_is_the_one_by_scikit_learns_polynomial_kernel(int index)
    {
        var (golden, real, generated) = Set(index);
        var expected = golden.GetProperty("kernel").GetDouble();
        Assert.Equal(expected, KernelDistance.Of(real, generated), 1e-10 * (1 + Math.Abs(expected)));
    }

    [Theory, MemberData(nameof(Sets))]
    public void Precision_and_recall_are_those_by_scikit_learns_nearest_neighbours(int index)
    {
        var (golden, real, generated) = Set(index);
        var found = PrecisionRecall.Of(real, generated, golden.GetProperty("neighbours").GetInt32());
        Assert.Equal(golden.GetProperty("precision").GetDouble(), found.Precision, 1e-12);
        Assert.Equal(golden.GetProperty("recall").GetDouble(), found.Recall, 1e-12);
    }

    // Ours are float32.
    [Theory, MemberData(nameof(Sets))]
    public void The_radii_are_the_distances_to_the_kth_neighbours(int index)
    {
        var (golden, real, _) = Set(index);
        var found = new NeighbourManifold(real, golden.GetProperty("neighbours").GetInt32()).SquaredRadii;
        Assert.All(golden.GetProperty("squaredRadii").Doubles().Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-5 * pair.First));
    }

    // SciPy's own root of a nearly singular matrix is exact to the root of the rounding, and so is ours.
    [Theory, MemberData(nameof(Roots))]
    public void The_root_of_a_covariance_is_SciPys_even_when_it_is_nearly_singular(int index)
    {
        var golden = All.GetProperty("roots")[index];
        var values = golden.GetProperty("matrix").Doubles();
        var side = (long)Math.Sqrt(values.Length);
        using var matrix = tensor(values, [side, side]);
        using var root = SymmetricRoot.Of(matrix);
        Assert.All(golden.GetProperty("root").Doubles().Zip(root.data<double>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-8));
        Assert.Equal(golden.GetProperty("trace").GetDouble(), SymmetricRoot.Trace(matrix), 1e-7);
    }

    [Fact]
    public void The_Inception_score_is_the_one_by_SciPys_entropy()
    {
        var golden = All.GetProperty("inception");
        using var probabilities = tensor(golden.GetProperty("probabilities").Doubles()).view(-1, golden.GetProperty("classes").GetInt64());
        Assert.Equal(golden.GetProperty("score").GetDouble(), InceptionScore.Of(probabilities), 1e-10);
    }

    private static (JsonElement Golden, Tensor Real, Tensor Generated) Set(int index)
    {
        var golden = All.GetProperty("sets")[index];
        return (golden, tensor(golden.GetProperty("real").Floats()).view(-1, Dimension), tensor(golden.GetProperty("generated").Floats()).view(-1, Dimension));
    }
}
