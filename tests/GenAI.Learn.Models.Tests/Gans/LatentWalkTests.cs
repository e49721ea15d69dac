using GenAI.Learn.Models.Gans;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Gans;

public sealed class LatentWalkTests
{
    private static readonly Tensor East = tensor(new[] { 2f, 0f });
    private static readonly Tensor North = tensor(new[] { 0f, 2f });

    [Theory]
    [InlineData(LatentPath.Spherical)]
    [InlineData(LatentPath.Linear)]
    public void It_starts_and_ends_where_it_should(LatentPath path) =>
        Assert.Equal([2, 0, 0, 2], Round(LatentWalk.Between(East, North, 2, path)));

    [Fact]
    public void An_arc_keeps_the_length() => Assert.Equal([2, 0, 1.4142f, 1.4142f, 0, 2], Round(LatentWalk.Between(East, North, 3, LatentPath.Spherical)));

    [Fact]
    public void A_straight_way_passes_nearer_to_the_middle() =>
        Assert.Equal([2, 0, 1, 1, 0, 2], Round(LatentWalk.Between(East, North, 3, LatentPath.Linear)));

    [Fact]
    public void From_a_place_to_itself_nothing_moves() =>
        Assert.Equal([2, 0, 2, 0, 2, 0], Round(LatentWalk.Between(East, East, 3, LatentPath.Spherical)));

    private static float[] Round(Tensor walk) => [.. walk.data<float>().Select(value => MathF.Round(value, 4) + 0f)];
}
