using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Conditioning;

public sealed class ConditionTests
{
    private static readonly StrokeScale Scale = new(new Stroke(2.5, 8), new Stroke(0.5, 16));

    [Fact]
    public void A_label_becomes_a_one_hot_vector() =>
        Assert.Equal([0, 0, 1, 0], Encoded(new LabelCondition(4), new ImageFacts(2, default)));

    // One standard deviation above the mean is the fourth of the knots -2 to 2; half a deviation below is between the second and the third.
    [Fact]
    public void Thickness_and_slant_become_hat_functions_of_their_standard_scores() =>
        Assert.Equal([0, 0, 0, 1, 0, 0, 0.5f, 0.5f, 0, 0], Encoded(new StrokeCondition(Scale), new ImageFacts(0, new Stroke(3, 0))));

    [Fact]
    public void A_number_beyond_the_last_knot_counts_as_the_last_knot() =>
        Assert.Equal([0, 0, 0, 0, 1, 1, 0, 0, 0, 0], Encoded(new StrokeCondition(Scale), new ImageFacts(0, new Stroke(9, -90))));

    [Fact]
    public void A_captions_vector_is_the_sum_of_its_words_vectors()
    {
        var condition = new CaptionCondition();
        using var encoder = NewEncoder(condition);
        using var rows = tensor(new float[] { 3, 6, 14, 3, 0, 0, 0, 6, 0, 0, 0, 14 }, [4, 3]);
        using var vectors = encoder.call(rows);
        Assert.Equal(0, (vectors[0] - vectors[1] - vectors[2] - vectors[3]).abs().max().item<float>(), 1e-5f);
    }

    [Fact]
    public void A_word_that_is_not_said_has_no_vector()
    {
        using var encoder = NewEncoder(new CaptionCondition());
        using var vectors = encoder.call(zeros(1, 3));
        Assert.Equal(0, vectors.abs().max().item<float>());
    }

    [Fact]
    public void Joint_conditions_stand_side_by_side()
    {
        var joint = new JointCondition(new LabelCondition(3), new StrokeCondition(Scale));
        Assert.Equal(3, joint.Columns);
        Assert.Equal([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0], Encoded(joint, new ImageFacts(1, new Stroke(2.5, 8))));
    }

    [Fact]
    public void Training_leaves_out_a_quarter_of_the_adjectives_and_no_digit()
    {
        using var random = new Generator(4, CPU);
        using var said = new CaptionCondition().Vary(ones(4000, 3), random);
        using var shares = said.mean([0]);
        Assert.InRange(shares[0].item<float>(), 0.72, 0.78); // 0.75, four standard errors of 0.007 about it
        Assert.InRange(shares[1].item<float>(), 0.72, 0.78);
        Assert.Equal(1, shares[2].item<float>());
    }

    [Fact]
    public void Spoiling_replaces_about_the_share_and_leaves_the_other_rows()
    {
        using var random = new Generator(4, CPU);
        using var rows = arange(4000).to_type(ScalarType.Float32).view(-1, 1);
        using var spoiled = Condition.Spoil(rows, 0.3, random);
        Assert.InRange(spoiled.ne(rows).to_type(ScalarType.Float32).mean().item<float>(), 0.27, 0.33);
        Assert.InRange(spoiled.mean().item<float>() / rows.mean().item<float>(), 0.9, 1.1);
    }

    [Fact]
    public void No_share_spoils_nothing_and_draws_nothing()
    {
        using var random = new Generator(4, CPU);
        using var untouched = new Generator(4, CPU);
        using var rows = rand(8, 2);
        using var spoiled = Condition.Spoil(rows, 0, random);
        Assert.True(spoiled.eq(rows).all().item<bool>());
        Assert.True(rand(1, generator: random).eq(rand(1, generator: untouched)).item<bool>());
    }

    private static ConditionEncoder NewEncoder(Condition condition)
    {
        using var random = new Generator(2, CPU);
        return condition.NewEncoder(random, CPU);
    }

    private static float[] Encoded(Condition condition, ImageFacts facts)
    {
        using var encoder = NewEncoder(condition);
        using var rows = condition.Rows([facts], CPU);
        using var vectors = encoder.call(rows);
        Assert.Equal([1, encoder.Dimension], vectors.shape);
        return vectors.data<float>().ToArray();
    }
}
