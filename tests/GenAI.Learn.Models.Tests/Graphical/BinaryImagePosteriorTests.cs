using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Graphical;

public sealed class BinaryImagePosteriorTests
{
    private const int Width = 4, Count = 12;

    [Fact]
    public void The_minimum_cut_is_the_best_of_all_images()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var posterior = Random(seed);
            var best = Images().Min(image => posterior.Energy(image));
            Assert.Equal(best, posterior.Energy(posterior.MostProbable()), 1e-9);
        }
    }

    [Fact]
    public void ICM_never_raises_the_energy_and_ends_no_lower_than_the_minimum_cut()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (posterior, random) = (Random(seed), new RandomSource(seed));
            sbyte[] image = [.. Enumerable.Range(0, Count).Select(_ => (sbyte)(random.Next(2) * 2 - 1))];
            var before = posterior.Energy(image);
            while (posterior.IteratedConditionalModes(image) > 0)
            {
                Assert.True(posterior.Energy(image) < before, $"seed {seed}");
                before = posterior.Energy(image);
            }

            Assert.True(before >= posterior.Energy(posterior.MostProbable()) - 1e-9, $"seed {seed}");
        }
    }

    [Fact]
    public void Gibbs_marginals_agree_with_enumeration()
    {
        var posterior = Random(3);
        var weights = Images().Select(image => (Image: image, Weight: Math.Exp(-posterior.Energy(image)))).ToArray();
        var exact = weights.Where(w => w.Image[5] > 0).Sum(w => w.Weight) / weights.Sum(w => w.Weight);
        var (random, image, means) = (new RandomSource(1), new sbyte[Count], new BatchMeans());
        Array.Fill(image, (sbyte)1);
        for (var i = 0; i < 60_000; i++)
        {
            posterior.GibbsSweep(image, random);
            means.Add(image[5] > 0 ? 1 : 0);
        }

        Assert.InRange(means.Mean!.Value, exact - 5 * means.StandardError!.Value, exact + 5 * means.StandardError.Value);
    }

    [Fact]
    public void Without_coupling_the_noisy_image_itself_is_the_most_probable()
    {
        sbyte[] noisy = [1, -1, -1, 1, 1, -1, 1, -1, 1, 1, 1, -1];
        Assert.Equal(noisy, new BinaryImagePosterior(noisy, Width, 0, 0.2).MostProbable());
    }

    private static BinaryImagePosterior Random(int seed)
    {
        var random = new RandomSource(seed);
        sbyte[] noisy = [.. Enumerable.Range(0, Count).Select(_ => (sbyte)(random.Next(2) * 2 - 1))];
        return new BinaryImagePosterior(noisy, Width, random.NextDouble(), 0.05 + 0.4 * random.NextDouble());
    }

    private static IEnumerable<sbyte[]> Images() =>
        Enumerable.Range(0, 1 << Count).Select(number => Enumerable.Range(0, Count).Select(i => (sbyte)((number >> i & 1) * 2 - 1)).ToArray());
}
