using GenAI.Learn.Models.Classifiers;

namespace GenAI.Learn.Models.Tests.Classifiers;

public sealed class OneCycleTests
{
    private static readonly OneCycle Cycle = new(Peak: 0.01, Steps: 100);

    [Fact]
    public void It_starts_at_a_25th_of_the_peak() => Assert.Equal(0.01 / 25, Cycle.At(0), 1e-9);

    [Fact]
    public void It_is_at_its_peak_after_a_quarter_of_the_steps() => Assert.Equal(0.01, Cycle.At(25), 1e-9);

    [Fact]
    public void It_ends_at_nearly_nothing() => Assert.Equal(0.01 * 1e-5, Cycle.At(99), 1e-9);

    [Fact]
    public void It_rises_and_then_falls()
    {
        var rates = Enumerable.Range(0, 100).Select(Cycle.At).ToArray();
        Assert.Equal(rates[..26].Order(), rates[..26]);
        Assert.Equal(rates[25..].OrderDescending(), rates[25..]);
    }
}
