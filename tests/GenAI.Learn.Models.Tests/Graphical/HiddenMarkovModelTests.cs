using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Graphical;

public sealed class HiddenMarkovModelTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_forward_likelihood_equals_the_sum_over_all_paths(int seed)
    {
        var (model, symbols) = Small(seed);
        var sum = Paths(model, symbols).Sum(path => path.Probability);
        Assert.Equal(Math.Log(sum), ForwardBackward.Of(model, symbols).LogLikelihood, 1e-11);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Posteriors_equal_enumeration(int seed)
    {
        var (model, symbols) = Small(seed);
        var paths = Paths(model, symbols).ToArray();
        var total = paths.Sum(path => path.Probability);
        var pass = ForwardBackward.Of(model, symbols);
        for (var t = 0; t < symbols.Length; t++)
        {
            for (var state = 0; state < model.States; state++)
                Assert.Equal(paths.Where(p => p.States[t] == state).Sum(p => p.Probability) / total, pass.Posterior(t, state), 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pair_posteriors_equal_enumeration(int seed)
    {
        var (model, symbols) = Small(seed);
        var paths = Paths(model, symbols).ToArray();
        var total = paths.Sum(path => path.Probability);
        var pass = ForwardBackward.Of(model, symbols);
        for (var t = 0; t + 1 < symbols.Length; t++)
            Assert.Equal(paths.Where(p => p.States[t] == 1 && p.States[t + 1] == 0).Sum(p => p.Probability) / total, pass.PairPosterior(t, 1, 0), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Filtering_equals_the_posterior_of_the_sequence_cut_off_there(int seed)
    {
        var (model, symbols) = Small(seed);
        var pass = ForwardBackward.Of(model, symbols);
        for (var t = 0; t < symbols.Length; t++)
            Assert.Equal(ForwardBackward.Of(model, symbols.AsSpan(0, t + 1)).Posterior(t, 1), pass.Filtered(t, 1), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Viterbi_equals_the_best_of_all_paths(int seed)
    {
        var (model, symbols) = Small(seed);
        var best = Paths(model, symbols).MaxBy(path => path.Probability);
        var viterbi = Viterbi.Of(model, symbols);
        Assert.Equal(best.States, viterbi.States);
        Assert.Equal(Math.Log(best.Probability), viterbi.LogProbability, 1e-11);
    }

    [Fact]
    public void The_likelihood_never_falls_in_Baum_Welch_whatever_the_model_and_the_data()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new RandomSource(seed);
            var (states, kinds) = (random.Next(1, 5), random.Next(1, 6));
            int[] symbols = [.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => random.Next(kinds))];
            var model = HiddenMarkovModel.Random(states, kinds, random);
            var before = double.NegativeInfinity;
            for (var i = 0; i < 40; i++)
            {
                var step = BaumWelch.Step(model, symbols);
                Assert.True(step.LogLikelihood >= before - 1e-9 * symbols.Length, $"seed {seed}, step {i}: {before} fell to {step.LogLikelihood}");
                (model, before) = (step.Model, step.LogLikelihood);
            }
        }
    }

    [Fact]
    public void With_one_state_Baum_Welch_finds_the_shares_of_the_symbols_in_one_step()
    {
        var model = BaumWelch.Step(HiddenMarkovModel.Random(1, 3, new RandomSource(1)), [0, 0, 1, 2, 0]).Model;
        Assert.Equal([0.6, 0.2, 0.2], Enumerable.Range(0, 3).Select(symbol => Math.Round(model.Emission(0, symbol), 12)));
    }

    [Fact]
    public void A_hundred_thousand_throws_keep_every_number_finite()
    {
        var casino = Casino();
        var random = new RandomSource(4);
        var (dice, throws) = (new int[100_000], new int[100_000]);
        for (var t = 0; t < throws.Length; t++)
        {
            dice[t] = casino.NextState(t == 0 ? null : dice[t - 1], random);
            throws[t] = casino.NextSymbol(dice[t], random);
        }

        var pass = ForwardBackward.Of(casino, throws);
        Assert.InRange(pass.LogLikelihood / throws.Length, -1.80, -1.65);
        for (var t = 0; t < throws.Length; t++)
            Assert.Equal(1, pass.Posterior(t, 0) + pass.Posterior(t, 1), 1e-9);
        var path = Viterbi.Of(casino, throws);
        Assert.True(double.IsFinite(path.LogProbability) && path.LogProbability < pass.LogLikelihood);

        // Calibrated: among throws whose posterior is between 0.6 and 0.8 a share between these is loaded.
        int[] unsure = [.. Enumerable.Range(0, throws.Length).Where(t => pass.Posterior(t, 1) is > 0.6 and < 0.8)];
        Assert.InRange(unsure.Average(t => dice[t]), 0.65, 0.75);
    }

    [Fact]
    public void Symbols_that_the_model_cannot_give_off_have_log_likelihood_minus_infinity()
    {
        var model = new HiddenMarkovModel([1, 0], [[1, 0], [0, 1]], [[1, 0], [0, 1]]);
        var pass = ForwardBackward.Of(model, [0, 1]);
        Assert.Equal(double.NegativeInfinity, pass.LogLikelihood);
        Assert.Equal(0, pass.Posterior(0, 0));
        Assert.Throws<ArgumentException>(() => BaumWelch.Step(model, [0, 1]));
    }

    [Fact]
    public void A_row_that_is_no_distribution_is_refused() =>
        Assert.Throws<ArgumentException>(() => new HiddenMarkovModel([1], [[0.5]], [[1]]));

    private static HiddenMarkovModel Casino() => new(
        [0.5, 0.5], [[0.95, 0.05], [0.1, 0.9]], [[.. Enumerable.Repeat(1 / 6.0, 6)], [0.1, 0.1, 0.1, 0.1, 0.1, 0.5]]);

    private static (HiddenMarkovModel Model, int[] Symbols) Small(int seed)
    {
        var random = new RandomSource(seed);
        var (states, kinds) = (random.Next(2, 4), random.Next(2, 5));
        return (HiddenMarkovModel.Random(states, kinds, random), [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(kinds))]);
    }

    // Every path of hidden states with P(path, symbols).
    private static IEnumerable<(int[] States, double Probability)> Paths(HiddenMarkovModel model, int[] symbols)
    {
        for (var number = 0; number < Math.Pow(model.States, symbols.Length); number++)
        {
            var (path, rest, probability) = (new int[symbols.Length], number, 1.0);
            for (var t = 0; t < path.Length; t++, rest /= model.States)
            {
                path[t] = rest % model.States;
                probability *= (t == 0 ? model.Initial(path[0]) : model.Transition(path[t - 1], path[t])) * model.Emission(path[t], symbols[t]);
            }

            yield return (path, probability);
        }
    }
}
