using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Metrics;

public sealed class ImageMetricsTests
{
    [Fact]
    public void Sure_predictions_spread_over_all_classes_have_the_highest_Inception_score() =>
        Assert.Equal(10, InceptionScore.Of(eye(10).repeat(5, 1)), 1e-12);

    [Fact]
    public void One_class_alone_has_the_lowest_Inception_score()
    {
        var one = zeros(30, 10);
        one[TensorIndex.Colon, 3] = ones(30);
        Assert.Equal(1, InceptionScore.Of(one), 1e-12);
    }

    [Fact]
    public void Unsure_predictions_have_the_lowest_Inception_score() => Assert.Equal(1, InceptionScore.Of(ones(30, 10) / 10), 1e-6);

    [Fact]
    public void One_image_of_each_class_again_and_again_leaves_the_Inception_score_as_it_is()
    {
        using var random = new Generator(1, CPU);
        var few = nn.functional.softmax(randn([10, 10], generator: random) * 5, 1);
        Assert.Equal(InceptionScore.Of(few), InceptionScore.Of(few.repeat(20, 1)), 1e-10);
    }

    [Fact]
    public void Each_point_of_a_set_lies_in_the_sets_own_manifold()
    {
        using var random = new Generator(2, CPU);
        var points = randn([80, 9], generator: random);
        Assert.Equal(new PrecisionRecall(1, 1), PrecisionRecall.Of(points, points));
    }

    [Fact]
    public void Sets_far_apart_share_nothing()
    {
        using var random = new Generator(2, CPU);
        Assert.Equal(new PrecisionRecall(0, 0), PrecisionRecall.Of(randn([80, 9], generator: random), randn([80, 9], generator: random) + 100));
    }

    [Fact]
    public void Half_of_the_modes_cost_recall_and_no_precision()
    {
        using var random = new Generator(2, CPU);
        var (left, right) = (randn([100, 9], generator: random), randn([100, 9], generator: random) + 100);
        var found = PrecisionRecall.Of(cat([left, right]), left);
        Assert.Equal(new PrecisionRecall(1, 0.5), found);
    }

    [Fact]
    public void Points_that_all_come_more_often_than_k_have_balls_without_width()
    {
        using var random = new Generator(2, CPU);
        var manifold = new NeighbourManifold(randn([20, 9], generator: random).repeat(4, 1), neighbours: 3);
        Assert.All(manifold.SquaredRadii, radius => Assert.Equal(0, radius));
    }

    [Fact]
    public void A_manifold_needs_more_points_than_neighbours() => Assert.Throws<ArgumentOutOfRangeException>(() => new NeighbourManifold(zeros(3, 4), 3));

    // The estimator without bias is right on average at any size, and so as often below 0 as above for equal distributions.
    [Fact]
    public void The_kernel_distance_of_equal_distributions_is_0_on_average_however_small_the_samples()
    {
        using var random = new Generator(3, CPU);
        var distances = Enumerable.Range(0, 400).Select(_ => KernelDistance.Of(randn([10, 4], generator: random), randn([10, 4], generator: random))).ToArray();
        var mean = Estimate.OfMean(distances);
        Assert.InRange(mean.Value, -3 * mean.Deviation, 3 * mean.Deviation);
        Assert.InRange(distances.Count(distance => distance < 0), 120, 320);
    }

    // A linear "generator" z to A z: near t the image moves by A dz/dt, and |dz/dt| on the arc between unit vectors is the angle.
    [Fact]
    public void The_path_length_of_a_plain_stretching_is_the_stretched_angle_squared()
    {
        var (from, to) = (tensor(new double[,] { { 1, 0, 0 } }), tensor(new double[,] { { 0, 1, 0 } }));
        using var length = PathLength.Each(z => 3 * z, from, to, tensor(new[] { 0.3 }));
        Assert.Equal(9 * Math.PI * Math.PI / 4, length.item<double>(), 1e-6);
    }

    [Fact]
    public void The_arc_begins_and_ends_at_its_ends()
    {
        using var random = new Generator(4, CPU);
        var (from, to) = (randn([5, 8], generator: random), randn([5, 8], generator: random));
        Assert.True(PathLength.OnArc(from, to, zeros(5)).allclose(from, 1e-5, 1e-5));
        Assert.True(PathLength.OnArc(from, to, ones(5)).allclose(to, 1e-5, 1e-5));
    }

    [Fact]
    public void The_arc_is_the_one_of_a_walk_through_latent_space()
    {
        using var random = new Generator(4, CPU);
        var (from, to) = (randn([8], generator: random), randn([8], generator: random));
        using var walk = LatentWalk.Between(from, to, 5, LatentPath.Spherical);
        using var arc = PathLength.OnArc(from.expand(5, 8), to.expand(5, 8), linspace(0, 1, 5));
        Assert.True(walk.allclose(arc, 1e-5, 1e-5));
    }

    [Fact]
    public void The_line_over_one_over_N_ends_where_it_was_laid()
    {
        var fit = SampleSizeBias.Fit([.. new[] { 500.0, 1000, 2500, 5000 }.Select(n => (n, 6 + 7000 / n))]);
        Assert.Equal(6, fit.Infinite, 1e-9);
        Assert.Equal(7000, fit.Slope, 1e-6);
    }

    [Fact]
    public void A_mean_of_independent_measurements_varies_less_than_one_of_them()
    {
        double[] values = [1, 2, 3, 6];
        Assert.Equal(3, Estimate.OfOne(values).Value);
        Assert.Equal(Math.Sqrt(14 / 3.0), Estimate.OfOne(values).Deviation, 1e-12);
        Assert.Equal(Math.Sqrt(14 / 12.0), Estimate.OfMean(values).Deviation, 1e-12);
        Assert.Equal(0.02, Estimate.OfShare(0.2, 400).Deviation, 1e-12);
    }
}
