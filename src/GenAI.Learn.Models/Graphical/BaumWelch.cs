namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// One step of the Baum-Welch algorithm (Baum and others 1970), which is expectation-maximisation for hidden Markov models. The
/// likelihood of the new model is never below that of the old.
/// </summary>
/// <param name="Model">The new model.</param>
/// <param name="LogLikelihood">ln P(symbols) under the model before the step.</param>
public sealed record BaumWelch(HiddenMarkovModel Model, double LogLikelihood)
{
    /// <summary>Does one step: counts how often, by the old model's posterior, each start, move and symbol occurred, and makes the counts shares.</summary>
    /// <param name="model">The old model.</param>
    /// <param name="symbols">(T) the visible symbols, at least one.</param>
    /// <exception cref="ArgumentException">The old model cannot give off the symbols.</exception>
    public static BaumWelch Step(HiddenMarkovModel model, ReadOnlySpan<int> symbols)
    {
        ArgumentNullException.ThrowIfNull(model);
        var pass = ForwardBackward.Of(model, symbols);
        if (!pass.IsPossible || symbols.Length == 0)
            throw new ArgumentException("The model cannot give off these symbols, so it says nothing of their hidden states.", nameof(symbols));
        var count = model.States;
        var initial = new double[count];
        var moves = Rows(count, count);
        var symbolCounts = Rows(count, model.Symbols);
        for (var state = 0; state < count; state++)
        {
            initial[state] = pass.Posterior(0, state);
            for (var t = 0; t < symbols.Length; t++)
                symbolCounts[state][symbols[t]] += pass.Posterior(t, state);
            for (var to = 0; to < count; to++)
            {
                for (var t = 0; t < symbols.Length - 1; t++)
                    moves[state][to] += pass.PairPosterior(t, state, to);
            }
        }

        var next = new HiddenMarkovModel(
            Shares(initial, model.Initial),
            [.. moves.Select((row, from) => Shares(row, to => model.Transition(from, to)))],
            [.. symbolCounts.Select((row, state) => Shares(row, symbol => model.Emission(state, symbol)))]);
        return new BaumWelch(next, pass.LogLikelihood);
    }

    private static double[][] Rows(int rows, int columns) => [.. Enumerable.Range(0, rows).Select(_ => new double[columns])];

    // A state that was never visited keeps what it had.
    private static double[] Shares(double[] counts, Func<int, double> otherwise)
    {
        var sum = counts.Sum();
        return [.. counts.Select((value, i) => sum > 1e-300 ? value / sum : otherwise(i))];
    }
}
