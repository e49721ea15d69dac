using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Tests.Adversarial;

public sealed class AdversarialTrainerTests : IDisposable
{
    private readonly Generator _random = new(4);
    private readonly Module<Tensor, Tensor> _generator = Linear(2, 2);
    private readonly Module<Tensor, Tensor> _discriminator = Sequential(Linear(2, 16), LeakyReLU(0.2), Linear(16, 1));

    public AdversarialTrainerTests()
    {
        SeededInit.Reset(_generator, _random);
        SeededInit.Reset(_discriminator, _random);
    }

    [Fact]
    public void The_discriminators_step_changes_the_discriminator_alone()
    {
        var before = Sums();
        Trainer().DiscriminatorStep(_discriminator.forward, Real(), _generator.forward(Noise()));
        Assert.NotEqual(before.Discriminator, Sums().Discriminator);
        Assert.Equal(before.Generator, Sums().Generator);
    }

    [Fact]
    public void The_generators_step_changes_the_generator_alone()
    {
        var before = Sums();
        Trainer().GeneratorStep(_discriminator.forward, _generator.forward(Noise()));
        Assert.Equal(before.Discriminator, Sums().Discriminator);
        Assert.NotEqual(before.Generator, Sums().Generator);
    }

    [Fact]
    public void The_generators_step_leaves_no_gradient_in_the_discriminator()
    {
        Trainer().GeneratorStep(_discriminator.forward, _generator.forward(Noise()));
        Assert.All(_discriminator.parameters(), weight => Assert.True(weight.grad is null && weight.requires_grad));
    }

    [Fact]
    public void With_an_extra_term_alone_the_generator_follows_it()
    {
        using var noise = Noise();
        var trainer = Trainer(rate: 0.1);
        double Distance() => (_generator.forward(noise) - 3).abs().mean().item<float>();
        var before = Distance();
        for (var i = 0; i < 100; i++)
            trainer.GeneratorStep(_discriminator.forward, _generator.forward(noise), (_generator.forward(noise) - 3).abs().mean(), weight: 0);
        Assert.InRange(Distance(), 0, before / 2);
    }

    [Fact]
    public void The_loss_given_back_is_the_adversarial_one_whatever_its_weight()
    {
        using var noise = Noise();
        var plain = Trainer(rate: 0).GeneratorStep(_discriminator.forward, _generator.forward(noise));
        var weighted = Trainer(rate: 0).GeneratorStep(_discriminator.forward, _generator.forward(noise), tensor(5f), weight: 0.1);
        Assert.Equal(plain, weighted, 1e-6);
    }

    [Fact]
    public void One_batch_or_two_give_the_same_loss()
    {
        var (real, fake) = (Real(), _generator.forward(Noise()));
        var apart = Trainer(rate: 0).DiscriminatorStep(_discriminator.forward, real, fake);
        var together = Trainer(rate: 0, oneBatch: true).DiscriminatorStep(_discriminator.forward, real, fake);
        Assert.Equal(apart, together, 1e-6);
    }

    [Fact]
    public void A_discriminator_learns_to_tell_distant_samples_apart()
    {
        var trainer = Trainer(rate: 0.1);
        for (var i = 0; i < 200; i++)
            trainer.DiscriminatorStep(_discriminator.forward, Real(), _generator.forward(Noise()));
        Assert.InRange(trainer.DiscriminatorStep(_discriminator.forward, Real(), _generator.forward(Noise())), 0, 0.1);
    }

    public void Dispose()
    {
        _random.Dispose();
        _generator.Dispose();
        _discriminator.Dispose();
    }

    private AdversarialTrainer Trainer(double rate = 0.1, bool oneBatch = false) => new(
        AdversarialObjective.Of(AdversarialLoss.NonSaturating),
        _discriminator,
        optim.SGD(_discriminator.parameters(), rate),
        optim.SGD(_generator.parameters(), rate),
        _random) { OneBatch = oneBatch };

    private Tensor Real() => randn(32, 2, generator: _random) + 5;

    private Tensor Noise() => randn(32, 2, generator: _random);

    private (double Generator, double Discriminator) Sums() => (Sum(_generator), Sum(_discriminator));

    private static double Sum(Module network) => network.parameters().Sum(weight => weight.sum().item<float>());
}
