using GenAI.Learn.Models.Images;

namespace GenAI.Learn.Models.Tests.Images;

public sealed class DistanceTransformTests
{
    [Theory]
    [InlineData(1, 9, 0.5)]
    [InlineData(9, 1, 0.5)]
    [InlineData(7, 11, 0.1)]
    [InlineData(12, 8, 0.5)]
    [InlineData(16, 16, 0.97)]
    public void Each_pixel_has_the_distance_to_the_nearest_of_all_background_pixels(int width, int height, double share)
    {
        var random = new Random(17);
        for (var trial = 0; trial < 40; trial++)
        {
            bool[] foreground = [.. Enumerable.Range(0, width * height).Select(_ => random.NextDouble() < share)];
            foreground[random.Next(foreground.Length)] = false;
            var distances = DistanceTransform.Of(foreground, width);
            Assert.All(distances.Index(), pixel => Assert.Equal(ByTrying(foreground, width, pixel.Index), pixel.Item, 1e-5f));
        }
    }

    [Fact]
    public void Without_background_every_distance_is_infinite() =>
        Assert.All(DistanceTransform.Of([true, true, true, true], 2), distance => Assert.Equal(float.PositiveInfinity, distance));

    [Fact]
    public void A_foreground_of_broken_rows_is_refused() =>
        Assert.Throws<ArgumentException>(() => DistanceTransform.Of([true, true, true], 2));

    private static float ByTrying(bool[] foreground, int width, int pixel) => MathF.Sqrt(
        foreground.Index().Where(other => !other.Item).Min(other => Square(other.Index % width - pixel % width) + Square(other.Index / width - pixel / width)));

    private static int Square(int n) => n * n;
}
