using GenAI.Learn.Models.Autoencoders;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Autoencoders;

public sealed class SampleStartTests
{
    [Fact]
    public void At_the_mean_every_code_is_the_offset_and_the_decoder_of_0_draws_the_mean()
    {
        using var random = new Generator(1, CPU);
        using var autoencoder = new Autoencoder(new DenseShape { Sample = [30], Depth = 0, Code = 6 }, random, CPU);
        using var mean = rand([30], generator: random) * 0.8 + 0.1;
        SampleStart.Apply(autoencoder, rand([6, 30], generator: random), mean, -1.5);
        Assert.True(autoencoder.Encode(mean.unsqueeze(0)).allclose(full([1, 6], -1.5), atol: 1e-5));
        Assert.True(autoencoder.Decode(zeros(1, 6)).allclose(mean.unsqueeze(0), atol: 1e-5));
    }

    [Fact]
    public void Each_unit_answers_most_to_its_own_sample_among_those_as_far_from_the_mean()
    {
        using var random = new Generator(1, CPU);
        using var autoencoder = new Autoencoder(new DenseShape { Sample = [4], Depth = 0, Code = 4 }, random, CPU);
        SampleStart.Apply(autoencoder, eye(4), full([4], 0.25));
        Assert.Equal([0L, 1, 2, 3], autoencoder.Encode(eye(4)).argmax(1).data<long>().ToArray());
    }

    [Fact]
    public void A_network_with_hidden_layers_is_refused()
    {
        using var random = new Generator(1, CPU);
        using var autoencoder = new Autoencoder(new DenseShape { Sample = [4], Depth = 1, Width = 8, Code = 2 }, random, CPU);
        Assert.Throws<ArgumentException>(() => SampleStart.Apply(autoencoder, rand(2, 4), rand(4)));
    }
}
