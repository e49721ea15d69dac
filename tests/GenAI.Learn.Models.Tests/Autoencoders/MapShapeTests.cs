using GenAI.Learn.Models.Autoencoders;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Autoencoders;

public sealed class MapShapeTests
{
    [Fact]
    public void The_code_is_a_stack_of_maps_and_samples_may_have_any_sides_that_halve_evenly()
    {
        using var random = new Generator(1, CPU);
        using var autoencoder = new Autoencoder(new MapShape { Channels = 4 }, random, CPU);
        using var sample = rand([2, 1, 12, 20], generator: random);
        Assert.Equal([2, 8, 3, 5], autoencoder.Encode(sample).shape);
        Assert.Equal(sample.shape, autoencoder.call(sample).shape);
    }
}
