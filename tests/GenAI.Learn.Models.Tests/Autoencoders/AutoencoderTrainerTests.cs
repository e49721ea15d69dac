using GenAI.Learn.Models.Autoencoders;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Autoencoders;

public sealed class AutoencoderTrainerTests
{
    [Fact]
    public void Steps_on_one_batch_lower_its_loss()
    {
        using var autoencoder = New();
        using var optimizer = optim.Adam(autoencoder.parameters(), 1e-3);
        using var images = Images();
        var trainer = new AutoencoderTrainer(autoencoder, ReconstructionLoss.MeanSquaredError, optimizer);
        var first = trainer.Step(images);
        var last = first;
        for (var i = 0; i < 100; i++)
            last = trainer.Step(images);
        Assert.True(last < first / 2, $"{first} became {last}");
    }

    [Fact]
    public void Its_loss_is_that_before_the_step_against_the_images_themselves()
    {
        using var autoencoder = New();
        using var optimizer = optim.SGD(autoencoder.parameters(), 0.1);
        using var images = Images();
        var black = zeros_like(images);
        var expected = nn.functional.mse_loss(autoencoder.call(black), images).item<float>();
        var trainer = new AutoencoderTrainer(autoencoder, ReconstructionLoss.MeanSquaredError, optimizer) { Corruption = _ => black };
        Assert.Equal(expected, trainer.Step(images), 1e-6);
    }

    [Fact]
    public void A_heavy_penalty_on_the_code_makes_it_small()
    {
        using var autoencoder = New();
        using var optimizer = optim.Adam(autoencoder.parameters(), 1e-2);
        using var images = Images();
        var trainer = new AutoencoderTrainer(autoencoder, ReconstructionLoss.MeanSquaredError, optimizer) { Penalty = (_, code) => code.abs().mean() * 100 };
        var before = autoencoder.Encode(images).abs().mean().item<float>();
        for (var i = 0; i < 50; i++)
            trainer.Step(images);
        Assert.InRange(autoencoder.Encode(images).abs().mean().item<float>(), 0, before / 2);
    }

    // Each of one grey: noise could not be learned.
    private static Tensor Images()
    {
        using var random = new Generator(2, CPU);
        return rand([16, 1, 1, 1], generator: random).expand(16, 1, 28, 28).contiguous();
    }

    private static Autoencoder New()
    {
        using var random = new Generator(1, CPU);
        return new Autoencoder(new DenseShape { Width = 32, Code = 4 }, random, CPU);
    }
}
