using GenAI.Learn.Models.Autoencoders;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Autoencoders;

public sealed class CodePlaneTests
{
    // Mean (1, 2, 3); standard deviation 4 along (1, 1, 0), 2 along (1, -1, 0), 1 along (0, 0, 1), without correlation.
    private static readonly Tensor Codes = Spread([4 / Math.Sqrt(2), 2 / Math.Sqrt(2), 1]);

    [Fact]
    public void Its_axes_are_the_principal_components_as_long_as_their_standard_deviations()
    {
        var plane = CodePlane.Through(Codes);
        var (long1, long2) = (4 / Math.Sqrt(2), 2 / Math.Sqrt(2));
        Assert.Equal([1, 2, 3], Round(plane.Mean));
        Assert.Equal(Round([long1, long1, 0]), Round(plane.Axes[0]));
        Assert.Equal(Round([long2, -long2, 0]).Select(Math.Abs), Round(plane.Axes[1]).Select(Math.Abs));
    }

    [Fact]
    public void Points_on_it_have_mean_zero_and_standard_deviation_one()
    {
        var points = CodePlane.Through(Codes).Project(Codes.data<float>().ToArray());
        Assert.Equal(0, points.Average(), 1e-5);
        Assert.Equal(1, points.Average(p => p * p), 1e-5);
    }

    [Fact]
    public void A_point_decodes_to_a_code_that_lies_there()
    {
        var plane = CodePlane.Through(Codes);
        var point = plane.Project(plane.CodeAt(1.5, -0.5));
        Assert.Equal(1.5, point[0], 1e-5);
        Assert.Equal(-0.5, point[1], 1e-5);
    }

    [Fact]
    public void A_code_of_two_numbers_keeps_its_own_axes()
    {
        var plane = CodePlane.Through(Codes.narrow(1, 1, 2).contiguous());
        Assert.Equal(0, plane.Axes[0][1]);
        Assert.Equal(0, plane.Axes[1][0]);
    }

    [Fact]
    public void A_code_of_one_number_lies_on_a_line()
    {
        var one = Codes.narrow(1, 2, 1).contiguous();
        var points = CodePlane.Through(one).Project(one.data<float>().ToArray());
        Assert.All(points.Where((_, i) => i % 2 == 1), y => Assert.Equal(0, y));
    }

    // The eight corners of a box, turned by 45 degrees in the first two coordinates.
    private static Tensor Spread(double[] half)
    {
        var corners = Enumerable.Range(0, 8).SelectMany(i =>
        {
            double a = (i & 1) == 0 ? half[0] : -half[0], b = (i & 2) == 0 ? half[1] : -half[1], c = (i & 4) == 0 ? half[2] : -half[2];
            return new[] { (float)(1 + a + b), (float)(2 + a - b), (float)(3 + c) };
        });
        return tensor(corners.ToArray(), [8, 3]);
    }

    private static double[] Round(double[] values) => [.. values.Select(value => Math.Round(value, 4) + 0.0)];
}
