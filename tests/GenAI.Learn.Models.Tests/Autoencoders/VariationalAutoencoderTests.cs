using GenAI.Learn.Models.Autoencoders;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Autoencoders;

public sealed class VariationalAutoencoderTests
{
    public static TheoryData<AutoencoderShape> Shapes =>
        [.. Enumerable.Range(0, 4).SelectMany(depth => new AutoencoderShape[] { new DenseShape { Depth = depth, Code = 3 }, new ConvolutionalShape { Depth = depth, Code = 3, Channels = 4 } })];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_every_shape_it_goes_from_images_to_posteriors_and_back(AutoencoderShape shape)
    {
        using var scope = NewDisposeScope();
        using var autoencoder = New(shape);
        var images = rand(2, 1, 28, 28);
        var posterior = autoencoder.Encode(images);
        Assert.Equal([2, 3], posterior.Mean.shape);
        Assert.Equal([2, 3], posterior.LogVariance.shape);
        Assert.Equal(images.shape, autoencoder.call(images).shape);
    }

    // The encoder's last layer is twice as wide and the one before may be wider; here there is none before.
    [Fact]
    public void Without_hidden_layers_it_has_the_plain_ones_weights_and_another_785_a_unit()
    {
        var shape = new DenseShape { Depth = 0, Code = 5 };
        using var random = new Generator(1, CPU);
        using var plain = new Autoencoder(shape, random, CPU);
        using var variational = New(shape);
        Assert.Equal(plain.parameters().Sum(p => p.numel()) + 5 * 785, variational.parameters().Sum(p => p.numel()));
    }

    [Fact]
    public void Steps_on_one_batch_raise_its_bound()
    {
        using var run = new Run();
        var first = run.Step();
        for (var i = 0; i < 150; i++)
            run.Step();
        Assert.True(run.Step().Elbo > first.Elbo + 50, $"{first} became {run.Step()}");
    }

    [Fact]
    public void A_heavy_beta_makes_every_posterior_the_prior()
    {
        using var run = new Run(beta: 1000);
        for (var i = 0; i < 300; i++)
            run.Step();
        Assert.InRange(run.Step().Divergence, 0, 0.05);
    }

    [Fact]
    public void A_plain_one_takes_no_heed_of_the_divergence_and_draws_no_noise()
    {
        using var run = new Run(beta: 1000, isPlain: true);
        using var other = new Run(beta: 0, isPlain: true, noiseSeed: 77);
        for (var i = 0; i < 20; i++)
            Assert.Equal(other.Step(), run.Step());
    }

    [Fact]
    public void The_bound_is_reconstruction_less_divergence() => Assert.Equal(-107, new EvidenceBound(-82, 25).Elbo);

    private static VariationalAutoencoder New(AutoencoderShape shape)
    {
        using var random = new Generator(1, CPU);
        return new VariationalAutoencoder(shape, random, CPU);
    }

    // Images of one grey each: one number tells all.
    private sealed class Run : IDisposable
    {
        private readonly VariationalAutoencoder _autoencoder = New(new DenseShape { Width = 32, Depth = 1, Code = 4 });
        private readonly optim.Optimizer _optimizer;
        private readonly Generator _noise;
        private readonly VariationalTrainer _trainer;
        private readonly Tensor _images;

        public Run(double beta = 1, bool isPlain = false, ulong noiseSeed = 2)
        {
            _optimizer = optim.Adam(_autoencoder.parameters(), 1e-2);
            _noise = new Generator(noiseSeed, CPU);
            _trainer = new VariationalTrainer(_autoencoder, _optimizer, _noise) { Beta = beta, IsPlain = isPlain };
            using var random = new Generator(3, CPU);
            _images = rand([16, 1, 1, 1], generator: random).expand(16, 1, 28, 28).contiguous();
        }

        public EvidenceBound Step() => _trainer.Step(_images);

        public void Dispose()
        {
            _images.Dispose();
            _noise.Dispose();
            _optimizer.Dispose();
            _autoencoder.Dispose();
        }
    }
}
