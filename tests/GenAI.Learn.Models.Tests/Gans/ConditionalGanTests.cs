using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Gans;

public sealed class ConditionalGanTests
{
    private static readonly Condition Labels = new LabelCondition(3);

    public static TheoryData<ConditionJoining> Joinings => [.. Enum.GetValues<ConditionJoining>()];

    [Fact]
    public void Another_condition_with_the_same_noise_draws_another_image()
    {
        using var generator = NewGenerator();
        using var noise = randn(1, 8).repeat(2, 1);
        using var images = generator.Draw(noise, tensor(new float[] { 0, 1 }, [2, 1]));
        Assert.Equal([2, 1, 28, 28], images.shape);
        Assert.True((images[0] - images[1]).abs().max().item<float>() > 0);
    }

    [Theory]
    [MemberData(nameof(Joinings))]
    public void The_same_image_has_another_score_beside_another_condition(ConditionJoining joining)
    {
        using var discriminator = NewDiscriminator(joining);
        discriminator.eval();
        using var images = randn(1, 1, 28, 28).repeat(2, 1, 1, 1);
        using var scores = discriminator.call(images, tensor(new float[] { 0, 1 }, [2, 1]));
        Assert.Equal([2, 1], scores.shape);
        Assert.NotEqual(scores[0].item<float>(), scores[1].item<float>());
    }

    // Miyato and Koyama's form: a score of the image alone plus <y, V phi(x)>, so that over one-hot vectors a score is linear in y.
    [Fact]
    public void A_projected_score_is_linear_in_the_conditions_vector()
    {
        var strokes = new StrokeCondition(new StrokeScale(new(0, 0), new(1, 1)));
        using var random = new Generator(1, CPU);
        using var discriminator = new ConditionalDiscriminator(ImageShape.Grey, strokes, ConditionJoining.Projection, 8, random, CPU);
        discriminator.eval();
        using var images = randn(1, 1, 28, 28).repeat(3, 1, 1, 1);
        using var scores = discriminator.call(images, tensor(new float[] { 0, 0, 0.5f, 0, 1, 0 }, [3, 2])); // the middle between two knots
        Assert.Equal((scores[0].item<float>() + scores[2].item<float>()) / 2, scores[1].item<float>(), 1e-4f);
    }

    [Theory]
    [MemberData(nameof(Joinings))]
    public void Every_weight_takes_part_in_a_score(ConditionJoining joining)
    {
        using var random = new Generator(1, CPU);
        using var discriminator = new ConditionalDiscriminator(ImageShape.Grey, new CaptionCondition(), joining, 8, random, CPU);
        discriminator.call(randn(2, 1, 28, 28), tensor(new float[] { 1, 4, 7, 2, 5, 8 }, [2, 3])).square().sum().backward();
        Assert.All(discriminator.parameters(), weight => Assert.True(weight.grad!.abs().max().item<float>() > 0));
    }

    private static ConditionalGenerator NewGenerator()
    {
        using var random = new Generator(1, CPU);
        return new ConditionalGenerator(ImageShape.Grey, Labels, 8, 8, random, CPU);
    }

    private static ConditionalDiscriminator NewDiscriminator(ConditionJoining joining)
    {
        using var random = new Generator(1, CPU);
        return new ConditionalDiscriminator(ImageShape.Grey, Labels, joining, 8, random, CPU);
    }
}
