using GenAI.Learn.Models.Adversarial;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Adversarial;

public sealed class WeightAverageTests
{
    [Fact]
    public void It_starts_at_the_sources_weights()
    {
        using var source = nn.Linear(3, 4);
        using var average = nn.Linear(3, 4);
        _ = new WeightAverage(source, average);
        Assert.True(source.weight!.eq(average.weight!).all().item<bool>());
    }

    [Fact]
    public void An_update_moves_it_by_one_minus_the_decay()
    {
        using var source = Constant(0);
        using var average = nn.Linear(1, 1);
        var averaging = new WeightAverage(source, average);
        using (no_grad())
            source.weight!.fill_(1);
        averaging.Update(0.9);
        averaging.Update(0.9);
        Assert.Equal(0.19f, average.weight!.item<float>(), 1e-6f);
    }

    [Fact]
    public void Buffers_are_copied()
    {
        using var source = nn.BatchNorm1d(2);
        using var average = nn.BatchNorm1d(2);
        var averaging = new WeightAverage(source, average);
        source.forward(randn(8, 2) + 3);
        averaging.Update(0.99);
        Assert.True(source.running_mean!.eq(average.running_mean!).all().item<bool>());
    }

    private static Linear Constant(float value)
    {
        var layer = nn.Linear(1, 1);
        using var _ = no_grad();
        layer.weight!.fill_(value);
        return layer;
    }
}
