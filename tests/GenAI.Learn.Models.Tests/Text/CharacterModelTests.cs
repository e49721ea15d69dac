using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Text;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Text;

public sealed class CharacterModelTests
{
    private static readonly byte[] Banana = CharacterText.Encode("banana bandana");

    [Theory]
    [InlineData("", 'a', 6)]
    [InlineData("a", 'n', 4)]
    [InlineData("an", 'a', 3)]
    [InlineData("an", 'd', 1)]
    [InlineData("ana", ' ', 1)]
    [InlineData("na", 'b', 0)]
    public void It_counts_what_followed_each_context(string context, char next, int count) =>
        Assert.Equal(count, Learned().CountOf(CharacterText.Encode(context), CharacterText.Encode(next.ToString())[0]));

    [Fact]
    public void Smoothed_probabilities_are_those_found_by_hand()
    {
        const double M = 2;
        var v = (double)CharacterNGram.Size;
        var none = (4 + (M / v)) / (14 + M);         // 4 of the 14 characters are n
        var one = (4 + (M * none)) / (5 + M);        // after 5 of the 6 a's something follows, 4 times n
        var text = CharacterText.Encode("xa");
        Assert.Equal(none, Learned().Probability(text, 2, CharacterText.Encode("n")[0], 0, M), 1e-15);
        Assert.Equal(one, Learned().Probability(text, 2, CharacterText.Encode("n")[0], 1, M), 1e-15);
        Assert.Equal(one, Learned().Probability(text, 2, CharacterText.Encode("n")[0], 5, M), 1e-15); // "xa" was never seen
    }

    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(3, 1)]
    [InlineData(7, 100)]
    public void Probabilities_are_positive_and_sum_to_1_at_every_place(int context, double smoothing)
    {
        var model = Learned();
        Assert.All(Enumerable.Range(0, Banana.Length), end =>
        {
            var p = model.Distribution(Banana, end, context, smoothing);
            Assert.All(p, each => Assert.True(each > 0));
            Assert.Equal(1, p.Sum(), 1e-12);
        });
    }

    [Fact]
    public void Read_in_pieces_it_counts_the_same()
    {
        var pieces = new CharacterNGram();
        for (var until = 1; until <= 20; until += 3)
            pieces.ReadOn(Banana, until);
        Assert.Equal(Learned().Distribution(Banana, 6, 4, 1), pieces.Distribution(Banana, 6, 4, 1));
    }

    [Fact]
    public void Perplexity_is_e_to_the_mean_negative_log_likelihood()
    {
        var model = Learned();
        var mean = Enumerable.Range(0, Banana.Length).Average(i => -Math.Log(model.Distribution(Banana, i, 3, 1)[Banana[i]]));
        Assert.Equal(Math.Exp(mean), model.Perplexity(Banana, 3, 1), 1e-12);
    }

    [Fact]
    public void Before_reading_the_perplexity_is_the_size_of_the_alphabet() =>
        Assert.Equal(CharacterNGram.Size, new CharacterNGram().Perplexity(Banana, 7, 1), 1e-10);

    [Fact]
    public void The_grus_perplexity_is_e_to_the_mean_negative_log_likelihood_read_one_by_one()
    {
        using var random = new Generator(3);
        using var gru = new CharacterGru(12, random, CPU);
        var text = Enumerable.Range(0, 16 * 5).Select(i => (byte)(i * 7 % CharacterNGram.Size)).ToArray();
        var surprises = Enumerable.Range(0, 16).SelectMany(row => Surprises(gru, text[(row * 5)..((row * 5) + 5)])).ToArray();
        Assert.Equal(16 * 4, surprises.Length);
        Assert.Equal(Math.Exp(surprises.Average()), gru.Perplexity(text), 1e-3); // float32
    }

    [Fact]
    public void A_gru_learns_what_counting_one_character_cannot()
    {
        // After "ab" comes c and after "bb" comes d: one character does not tell, a memory does.
        var text = CharacterText.Encode(string.Concat(Enumerable.Repeat("abcbbd", 40)));
        using var random = new Generator(3);
        using var gru = new CharacterGru(24, random, CPU);
        using var optimizer = optim.Adam(gru.parameters(), 0.02);
        using var windows = tensor([.. text.Select(c => (long)c)], [4, text.Length / 4]);
        for (var step = 0; step < 120; step++)
        {
            using var scope = NewDisposeScope();
            var loss = gru.Loss(windows);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
        }

        var counted = new CharacterNGram();
        counted.ReadOn(text, text.Length);
        Assert.InRange(gru.Perplexity(text), 1, 1.3);
        Assert.InRange(counted.Perplexity(text, 1, 0.01), 1.4, 2);
    }

    [Fact]
    public void Temperature_sharpens_and_flattens()
    {
        var random = new RandomSource(4);
        double[] logs = [Math.Log(0.8), Math.Log(0.2)];
        double Share(double temperature) => Enumerable.Range(0, 20_000).Count(_ => Temperature.Draw(logs, temperature, random) == 0) / 20_000.0;
        Assert.Equal(0.8, Share(1), 0.015);                             // five standard errors
        Assert.Equal(0.64 / (0.64 + 0.04), Share(0.5), 0.01);
        Assert.Equal(Math.Sqrt(0.8) / (Math.Sqrt(0.8) + Math.Sqrt(0.2)), Share(2), 0.02);
    }

    [Fact]
    public void Text_becomes_numbers_and_text_again() =>
        Assert.Equal("it's 3-4 \"odd\".", CharacterText.Decode(CharacterText.Encode("It’s 3–4 “odd”§.")));

    [Fact]
    public void One_paragraph_in_ten_is_held_out()
    {
        var sections = new[] { new TextSection("", "", string.Join('\n', Enumerable.Range(0, 20).Select(i => $"p{i}"))) };
        var text = new CharacterText(sections);
        Assert.Equal("p9\np19\n", CharacterText.Decode(text.HeldOut));
        Assert.DoesNotContain("p9\n", CharacterText.Decode(text.Training), StringComparison.Ordinal);
    }

    private static CharacterNGram Learned()
    {
        var model = new CharacterNGram();
        model.ReadOn(Banana, Banana.Length);
        return model;
    }

    private static IEnumerable<double> Surprises(CharacterGru gru, byte[] row)
    {
        Tensor? state = null;
        for (var i = 0; i + 1 < row.Length; i++)
        {
            (var logits, state) = gru.ReadOn([row[i]], state);
            var highest = logits.Max();
            yield return Math.Log(logits.Sum(logit => Math.Exp(logit - highest))) + highest - logits[row[i + 1]];
        }

        state?.Dispose();
    }
}
