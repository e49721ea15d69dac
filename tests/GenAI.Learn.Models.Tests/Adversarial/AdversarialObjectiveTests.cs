using System.Text.Json;
using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Adversarial;

public sealed class AdversarialObjectiveTests
{
    private static readonly JsonElement Golden = Goldens.Golden.Read("adversarial.json");

    public static TheoryData<AdversarialLoss> Losses => [.. Enum.GetValues<AdversarialLoss>()];

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_discriminators_loss_and_gradients_equal_PyTorchs(AdversarialLoss loss)
    {
        var (real, fake) = (Scores("real"), Scores("fake"));
        var value = AdversarialObjective.Of(loss).Discriminator(real, fake);
        value.backward();
        Assert.Equal(Case(loss).GetProperty("discriminator").GetDouble(), value.item<double>(), 1e-12);
        AssertClose(Case(loss).GetProperty("realGradient"), real);
        AssertClose(Case(loss).GetProperty("fakeGradient"), fake);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_generators_loss_and_gradient_equal_PyTorchs(AdversarialLoss loss)
    {
        var fake = Scores("fake");
        var value = AdversarialObjective.Of(loss).Generator(fake);
        value.backward();
        Assert.Equal(Case(loss).GetProperty("generator").GetDouble(), value.item<double>(), 1e-12);
        AssertClose(Case(loss).GetProperty("generatorGradient"), fake);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_discriminator_that_knows_nothing_has_the_loss_at_chance(AdversarialLoss loss)
    {
        var objective = AdversarialObjective.Of(loss);
        var undecided = full(16, objective.Undecided, dtype: ScalarType.Float64);
        Assert.Equal(objective.DiscriminatorLossAtChance ?? 0, objective.Discriminator(undecided, undecided).item<double>(), 1e-12);
    }

    [Fact]
    public void Sure_rejection_leaves_the_minimax_generator_hardly_a_gradient_and_the_non_saturating_one_a_full_one()
    {
        var (saturating, full) = (tensor(new[] { -12f }).requires_grad_(), tensor(new[] { -12f }).requires_grad_());
        AdversarialObjective.Of(AdversarialLoss.Minimax).Generator(saturating).backward();
        AdversarialObjective.Of(AdversarialLoss.NonSaturating).Generator(full).backward();
        Assert.InRange(Math.Abs(saturating.grad!.item<float>()), 0, 1e-5);
        Assert.InRange(Math.Abs(full.grad!.item<float>()), 0.999, 1);
    }

    [Fact]
    public void Clipping_keeps_every_weight_of_the_critic_in_its_box()
    {
        using var critic = nn.Linear(30, 30);
        using (no_grad())
            critic.weight!.mul_(10);
        new WassersteinClipped { Limit = 0.1 }.Constrain([.. critic.parameters()]);
        Assert.Equal(0.1f, critic.weight!.abs().max().item<float>());
    }

    private static JsonElement Case(AdversarialLoss loss) =>
        Golden.GetProperty("losses").EnumerateArray().Single(entry => entry.GetProperty("loss").GetString() == loss.ToString());

    private static Tensor Scores(string name) => tensor(Golden.GetProperty(name).Doubles()).requires_grad_();

    private static void AssertClose(JsonElement expected, Tensor leaf)
    {
        var actual = leaf.grad!.data<double>().ToArray();
        Assert.All(expected.Doubles().Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }
}
