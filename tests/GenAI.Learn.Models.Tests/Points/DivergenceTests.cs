using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Points;

public sealed class DivergenceTests
{
    [Fact]
    public void Equal_distributions_are_0_apart() =>
        Assert.Equal(0, Divergence.JensenShannon([0.2, 0.8], [0.2, 0.8]), 1e-15);

    [Fact]
    public void Disjoint_distributions_are_ln_2_apart() =>
        Assert.Equal(Math.Log(2), Divergence.JensenShannon([0.5, 0.5, 0, 0], [0, 0, 0.1, 0.9]), 1e-12);

    [Fact]
    public void A_point_against_a_fair_coin_equals_the_closed_form() =>
        Assert.Equal(0.75 * Math.Log(4.0 / 3), Divergence.JensenShannon([1, 0], [0.5, 0.5]), 1e-12);

    [Fact]
    public void It_equals_SciPys()
    {
        foreach (var entry in Golden.Read("adversarial.json").GetProperty("divergences").EnumerateArray())
        {
            var actual = Divergence.JensenShannon(entry.GetProperty("p").Doubles(), entry.GetProperty("q").Doubles());
            Assert.Equal(entry.GetProperty("nats").GetDouble(), actual, 1e-12);
        }
    }

    [Fact]
    public void Different_numbers_of_cells_are_refused() =>
        Assert.Throws<ArgumentException>(() => Divergence.JensenShannon([1], [0.5, 0.5]));
}
