using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Tests.Adversarial;

public sealed class GradientPenaltyTests
{
    [Fact]
    public void The_penalty_equals_PyTorchs()
    {
        var (critic, points, golden) = FromGolden();
        var penalty = new WassersteinGradientPenalty().At(critic.forward, points);
        Assert.Equal(golden.GetProperty("penalty").GetDouble(), penalty.item<float>(), 1e-4);
    }

    [Fact]
    public void The_penaltys_gradient_reaches_the_critics_weights_as_in_PyTorch()
    {
        var (critic, points, golden) = FromGolden();
        new WassersteinGradientPenalty().At(critic.forward, points).backward();
        foreach (var (expected, parameter) in golden.GetProperty("gradients").EnumerateArray().Zip(critic.parameters()))
        {
            // The last layer's bias moves no slope: it has no gradient at all, or zeros.
            var actual = parameter.grad is { } grad ? grad.data<float>().ToArray() : new float[expected.GetArrayLength()];
            Assert.All(expected.Doubles().Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
        }
    }

    [Fact]
    public void A_critic_of_slope_one_pays_nothing()
    {
        using var points = randn(10, 2).requires_grad_();
        var penalty = new WassersteinGradientPenalty().At(x => x.narrow(1, 0, 1), points);
        Assert.Equal(0, penalty.item<float>(), 1e-6);
    }

    [Fact]
    public void The_points_lie_between_a_real_and_a_generated_sample()
    {
        using var random = new Generator(1);
        var (real, fake) = (ones(50, 2), zeros(50, 2));
        Tensor? seen = null;
        new WassersteinGradientPenalty().Penalty(x => (seen = x).sum(1), real, fake, random);
        Assert.InRange(seen!.min().item<float>(), 0, 0.2);
        Assert.InRange(seen.max().item<float>(), 0.8, 1);
    }

    private static (Module<Tensor, Tensor> Critic, Tensor Points, System.Text.Json.JsonElement Golden) FromGolden()
    {
        var golden = Golden.Read("adversarial.json").GetProperty("penalty");
        var critic = Sequential(Linear(2, 5), Tanh(), Linear(5, 1));
        using (no_grad())
        {
            foreach (var (values, parameter) in golden.GetProperty("weights").EnumerateArray().Zip(critic.parameters()))
                parameter.copy_(tensor(values.Floats(), parameter.shape));
        }

        return (critic, tensor(golden.GetProperty("points").Floats(), [6, 2]).requires_grad_(), golden);
    }
}
