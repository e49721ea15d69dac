using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Gans;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Gans;

public sealed class SmoothedNonSaturatingTests
{
    private static readonly Tensor Real = tensor(new[] { -1f, 0.5f, 3f });
    private static readonly Tensor Fake = tensor(new[] { -2f, 0f, 1f });

    [Fact]
    public void Without_smoothing_it_is_the_non_saturating_loss()
    {
        Assert.Equal(Loss(new NonSaturating()), Loss(new SmoothedNonSaturating()), 1e-6f);
        Assert.Equal(new NonSaturating().Generator(Fake).item<float>(), new SmoothedNonSaturating { Smoothing = 0.2 }.Generator(Fake).item<float>());
    }

    [Fact]
    public void It_is_the_cross_entropy_with_the_softer_target()
    {
        var ofReal = nn.functional.binary_cross_entropy_with_logits(Real, full(3, 0.9f));
        var ofFake = nn.functional.binary_cross_entropy_with_logits(Fake, zeros(3));
        Assert.Equal(((ofReal + ofFake) / 2).item<float>(), Loss(new SmoothedNonSaturating { Smoothing = 0.1 }), 1e-6f);
    }

    [Fact]
    public void On_real_images_it_is_least_at_the_target()
    {
        using var score = tensor((float)Math.Log(0.9 / 0.1)).requires_grad_(); // sigmoid: 0.9
        new SmoothedNonSaturating { Smoothing = 0.1 }.Discriminator(score, Fake).backward();
        Assert.Equal(0, score.grad!.item<float>(), 1e-6f);
    }

    private static float Loss(AdversarialObjective objective) => objective.Discriminator(Real, Fake).item<float>();
}
