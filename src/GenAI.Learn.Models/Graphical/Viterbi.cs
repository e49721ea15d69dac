namespace GenAI.Learn.Models.Graphical;

/// <summary>The most probable path of hidden states (Viterbi 1967), found in log space, so that no sequence is too long.</summary>
/// <param name="States">(T) the hidden states; of equally probable paths, one.</param>
/// <param name="LogProbability">ln P(path, symbols); minus infinity when the model cannot give off the symbols.</param>
public sealed record Viterbi(IReadOnlyList<int> States, double LogProbability)
{
    /// <summary>Finds the path.</summary>
    /// <param name="model">The model.</param>
    /// <param name="symbols">(T) the visible symbols, at least one.</param>
    public static Viterbi Of(HiddenMarkovModel model, ReadOnlySpan<int> symbols)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfZero(symbols.Length, nameof(symbols));
        var count = model.States;
        var cameFrom = new int[symbols.Length, count];
        var best = new double[count]; // ln P of the best path that ends in a state
        for (var state = 0; state < count; state++)
            best[state] = Math.Log(model.Initial(state)) + Math.Log(model.Emission(state, symbols[0]));
        for (var t = 1; t < symbols.Length; t++)
        {
            var next = new double[count];
            for (var to = 0; to < count; to++)
            {
                var from = Best(model, best, to);
                cameFrom[t, to] = from;
                next[to] = best[from] + Math.Log(model.Transition(from, to)) + Math.Log(model.Emission(to, symbols[t]));
            }

            best = next;
        }

        return Trace(cameFrom, best, symbols.Length);
    }

    private static int Best(HiddenMarkovModel model, double[] best, int to)
    {
        var from = 0;
        for (var state = 1; state < best.Length; state++)
        {
            if (best[state] + Math.Log(model.Transition(state, to)) > best[from] + Math.Log(model.Transition(from, to)))
                from = state;
        }

        return from;
    }

    private static Viterbi Trace(int[,] cameFrom, double[] best, int length)
    {
        var path = new int[length];
        path[^1] = Array.IndexOf(best, best.Max());
        for (var t = length - 1; t > 0; t--)
            path[t - 1] = cameFrom[t, path[t]];
        return new Viterbi(path, best.Max());
    }
}
