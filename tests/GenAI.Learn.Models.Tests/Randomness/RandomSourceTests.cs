using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Randomness;

public sealed class RandomSourceTests
{
    [Fact]
    public void Its_first_bits_are_those_of_the_published_algorithms()
    {
        // xoshiro256** from the state (1, 2, 3, 4), as its authors' C code gives it.
        var source = new RandomSource(0);
        using var state = new MemoryStream();
        using (var writer = new BinaryWriter(state, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            foreach (var word in new ulong[] { 1, 2, 3, 4 })
                writer.Write(word);
            writer.Write(false);
            writer.Write(0.0);
        }

        state.Position = 0;
        source.Load(new BinaryReader(state));

        Assert.Equal([11520UL, 0UL, 1509978240UL, 1215971899390074240UL], Enumerable.Range(0, 4).Select(_ => source.NextBits()));
    }

    [Fact]
    public void A_loaded_source_goes_on_as_the_saved_one()
    {
        var source = new RandomSource(3);
        source.NextNormal(); // leaves one of a pair behind
        using var state = new MemoryStream();
        source.Save(new BinaryWriter(state));
        state.Position = 0;
        var other = new RandomSource(99);
        other.Load(new BinaryReader(state));

        Assert.Equal(Draws(source), Draws(other));
    }

    [Fact]
    public void Whole_numbers_below_a_bound_are_equally_likely()
    {
        var source = new RandomSource(1);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
            counts[source.Next(6)]++;

        // chi-square with 5 degrees of freedom: above 25.7 once in 10,000
        Assert.InRange(counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000), 0, 25.7);
    }

    [Fact]
    public void Normal_numbers_have_the_normal_moments()
    {
        var source = new RandomSource(2);
        var numbers = Enumerable.Range(0, 200_000).Select(_ => source.NextNormal()).ToArray();

        // four standard errors: 4 / sqrt(n), 4 sqrt(2 / n), 4 sqrt(96 / n)
        Assert.InRange(numbers.Average(), -0.009, 0.009);
        Assert.InRange(numbers.Average(x => x * x), 1 - 0.0127, 1 + 0.0127);
        Assert.InRange(numbers.Average(x => x * x * x * x), 3 - 0.0877, 3 + 0.0877);
    }

    [Fact]
    public void An_index_is_drawn_in_proportion_to_its_weight_and_never_at_weight_0()
    {
        var source = new RandomSource(4);
        var counts = new int[4];
        for (var i = 0; i < 40_000; i++)
            counts[source.NextIndex([1, 0, 3, 0])]++;

        Assert.Equal((0, 0), (counts[1], counts[3]));
        Assert.InRange(counts[0], 10_000 - 350, 10_000 + 350); // four standard deviations
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(double.NaN, 1.0)]
    public void Weights_without_a_positive_sum_are_refused(double first, double second) =>
        Assert.Throws<ArgumentException>(() => new RandomSource(0).NextIndex([first, second]));

    private static double[] Draws(RandomSource source) => [.. Enumerable.Range(0, 5).Select(_ => source.NextNormal()), source.NextDouble(), source.Next(100)];
}
