using System.Text.Json;
using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Probability;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Adversarial;

public sealed class MinimaxGameTests
{
    private static readonly JsonElement Cases = Golden.Read("minimax_game.json").GetProperty("cases");

    public static TheoryData<int> Numbered => new(Enumerable.Range(0, Cases.GetArrayLength()));

    // QUADPACK is asked for 1e-13 a piece, and there are some twenty pieces.
    [Theory, MemberData(nameof(Numbered))]
    public void The_value_is_what_SciPy_integrates(int index) =>
        Assert.Equal(Cases[index].GetProperty("value").GetDouble(), Game(index).BestValue(), 1e-10);

    // A fourth-order difference of step 1e-3 of integrals good to 1e-12 leaves about 1e-9, and more where the gradient is 44.
    [Theory, MemberData(nameof(Numbered))]
    public void The_gradients_are_those_of_the_expected_losses_that_SciPy_differentiates(int index)
    {
        foreach (var (name, loss) in new[] { ("saturating", AdversarialLoss.Minimax), ("nonSaturating", AdversarialLoss.NonSaturating) })
        {
            var expected = Cases[index].GetProperty(name).GetDouble();
            Assert.Equal(expected, Game(index).Gradient(loss), 1e-8 * Math.Max(1, Math.Abs(expected)));
        }
    }

    [Theory, MemberData(nameof(Numbered))]
    public void The_best_discriminator_is_the_share_of_the_datas_density(int index) =>
        Assert.All(Cases[index].GetProperty("best").EnumerateArray(), at =>
            Assert.Equal(at.GetProperty("d").GetDouble(), Game(index).BestDiscriminator(at.GetProperty("x").GetDouble()), 1e-12));

    [Theory, MemberData(nameof(Numbered))]
    public void The_value_is_twice_JS_less_ln_4(int index)
    {
        var game = Game(index);
        Assert.Equal(2 * Closeness.Of(game.Data, game.Generated).JensenShannon - Math.Log(4), game.BestValue(), 1e-9);
        Assert.Equal(2 * Cases[index].GetProperty("jensenShannon").GetDouble() - Math.Log(4), game.BestValue(), 1e-10);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3, 0.3)]
    [InlineData(5, 3)]
    public void At_equal_densities_the_value_is_minus_ln_4_and_neither_loss_pushes(double centre, double spread)
    {
        var density = new NormalMixture([centre - spread, centre + spread], spread / 2);
        var game = new MinimaxGame(density, density);
        Assert.Equal(-Math.Log(4), game.BestValue(), 1e-9);
        Assert.Equal(0, game.Gradient(AdversarialLoss.Minimax), 1e-9);
        Assert.Equal(0, game.Gradient(AdversarialLoss.NonSaturating), 1e-9);
        Assert.Equal(0.5, game.BestDiscriminator(centre + 0.1), 1e-12);
    }

    // Two normals of one width have a score that is a straight line: d (d/2 - x) / s^2 for centres 0 and d.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 0.5)]
    public void For_two_normals_of_one_width_the_best_score_is_a_straight_line(double distance, double spread)
    {
        var game = new MinimaxGame(new NormalMixture([0], spread), new NormalMixture([distance], spread));
        foreach (var x in new[] { -2.0, 0.0, 1.3, 7.0 })
            Assert.Equal(distance * (distance / 2 - x) / (spread * spread), game.BestScore(x), 1e-9);
    }

    // Arjovsky and Bottou (2017), theorem 2.5; the difference quotient is what limits the tolerance.
    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_gradients_are_the_derivatives_of_2_JS_and_of_KL_less_2_JS(double centre)
    {
        var data = new NormalMixture([-0.5, 1], 0.7);
        Closeness At(double place) => Closeness.Of(data, new NormalMixture([place], 1));
        double Derivative(Func<Closeness, double> measure) => (measure(At(centre + 1e-4)) - measure(At(centre - 1e-4))) / 2e-4;
        var game = new MinimaxGame(data, new NormalMixture([centre], 1));
        Assert.Equal(Derivative(at => 2 * at.JensenShannon), game.Gradient(AdversarialLoss.Minimax), 1e-6);
        Assert.Equal(Derivative(at => at.Reverse - 2 * at.JensenShannon), game.Gradient(AdversarialLoss.NonSaturating), 1e-6);
    }

    [Fact]
    public void No_discriminator_reaches_more_than_the_best()
    {
        var game = new MinimaxGame(new NormalMixture([-0.2, 2.2], 0.6), new NormalMixture([-1], 1.5));
        foreach (var (scale, shift) in new[] { (0.9, 0.0), (1.1, 0.0), (1.0, 0.1), (0.0, 0.0), (1.0, -1.0) })
            Assert.True(game.Value([.. game.Places.Select(x => scale * game.BestScore(x) + shift)]) < game.BestValue());
    }

    [Fact]
    public void A_discriminator_that_knows_nothing_has_the_value_minus_ln_4()
    {
        var game = new MinimaxGame(new NormalMixture([0], 1), new NormalMixture([3], 2));
        Assert.Equal(-Math.Log(4), game.Value([.. game.Places.Select(_ => 0.0)]), 1e-12);
    }

    // Both slopes are the pull of the score times D and 1 - D; together they are the slope of the score.
    [Fact]
    public void For_one_sample_the_two_slopes_differ_by_the_odds()
    {
        var game = new MinimaxGame(new NormalMixture([0], 1), new NormalMixture([3], 1));
        foreach (var x in new[] { -1.0, 1.5, 4.0 })
        {
            var d = game.BestDiscriminator(x);
            Assert.Equal(d / (1 - d), game.Slope(AdversarialLoss.Minimax, x) / game.Slope(AdversarialLoss.NonSaturating, x), 1e-9);
        }
    }

    [Fact]
    public void The_sampled_region_holds_99_percent_of_both_densities_together()
    {
        var game = new MinimaxGame(new NormalMixture([-4], 0.3), new NormalMixture([3], 2));
        var places = SampledRegion.Places(game);
        var cell = places.Zip(places.Skip(1), (a, b) => b - a).Min();
        var held = places.Sum(x => (game.Data.Density(x) + game.Generated.Density(x)) / 2 * cell);
        Assert.InRange(held, 0.985, 0.995);
        Assert.Contains(places, x => Math.Abs(x + 4) < 0.1);
        Assert.Contains(places, x => Math.Abs(x - 3) < 0.1);
        Assert.DoesNotContain(places, x => x < -6); // nothing was ever sampled there
    }

    [Fact]
    public void The_slope_of_a_mixtures_log_density_is_its_difference_quotient()
    {
        var mixture = new NormalMixture([-1, 2], 0.8);
        foreach (var x in new[] { -30.0, -1.0, 0.4, 2.0, 25.0 })
            Assert.Equal((mixture.LogDensity(x + 1e-5) - mixture.LogDensity(x - 1e-5)) / 2e-5, mixture.LogDensitySlope(x), 1e-4);
    }

    private static MinimaxGame Game(int index) => new(Mixture(Cases[index].GetProperty("data")), Mixture(Cases[index].GetProperty("generated")));

    private static NormalMixture Mixture(JsonElement golden) => new(golden.GetProperty("means").Doubles(), golden.GetProperty("deviation").GetDouble());
}
