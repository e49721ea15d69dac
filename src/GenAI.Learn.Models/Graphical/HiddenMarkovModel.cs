using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// A hidden Markov model with discrete observations (Baum and Petrie 1966): a chain of hidden states, of which each gives off one
/// visible symbol.
/// </summary>
public sealed class HiddenMarkovModel
{
    private const double RowTolerance = 1e-9; // how far a row's sum may be from 1

    private readonly double[] _initial;
    private readonly double[][] _transition;
    private readonly double[][] _emission;

    /// <summary>Makes a model.</summary>
    /// <param name="initial">(K) the first state's distribution.</param>
    /// <param name="transition">(K, K) from a state, its row, to the next.</param>
    /// <param name="emission">(K, M) from a state, its row, to a symbol.</param>
    /// <exception cref="ArgumentException">The sizes do not fit, or a row is no distribution.</exception>
    public HiddenMarkovModel(IReadOnlyList<double> initial, IReadOnlyList<IReadOnlyList<double>> transition, IReadOnlyList<IReadOnlyList<double>> emission)
    {
        _initial = [.. initial];
        _transition = [.. transition.Select(row => row.ToArray())];
        _emission = [.. emission.Select(row => row.ToArray())];
        (States, Symbols) = (_initial.Length, _emission.Length == 0 ? 0 : _emission[0].Length);
        if (_transition.Length != States || _emission.Length != States || _transition.Any(row => row.Length != States) || _emission.Any(row => row.Length != Symbols))
            throw new ArgumentException($"{States} states need {States} rows of {States} transitions, and as many rows of emissions.", nameof(transition));
        foreach (var row in _transition.Concat(_emission).Prepend(_initial))
        {
            if (row.Any(p => !(p >= 0)) || Math.Abs(row.Sum() - 1) > RowTolerance)
                throw new ArgumentException($"({string.Join(", ", row)}) is no distribution.", nameof(initial));
        }
    }

    /// <summary>K, how many hidden states there are.</summary>
    public int States { get; }

    /// <summary>M, how many symbols there are.</summary>
    public int Symbols { get; }

    /// <summary>P(first state).</summary>
    /// <param name="state">The state.</param>
    public double Initial(int state) => _initial[state];

    /// <summary>P(next state | state).</summary>
    /// <param name="from">The state.</param>
    /// <param name="to">The next.</param>
    public double Transition(int from, int to) => _transition[from][to];

    /// <summary>P(symbol | state).</summary>
    /// <param name="state">The state.</param>
    /// <param name="symbol">The symbol, from 0.</param>
    public double Emission(int state, int symbol) => _emission[state][symbol];

    /// <summary>A model whose rows are drawn evenly from all distributions and then drawn a little towards equal shares.</summary>
    /// <param name="states">K.</param>
    /// <param name="symbols">M.</param>
    /// <param name="random">Where the draws come from.</param>
    public static HiddenMarkovModel Random(int states, int symbols, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        double[] Row(int count)
        {
            double[] row = [.. Enumerable.Range(0, count).Select(_ => 0.25 - Math.Log(1 - random.NextDouble()))];
            var sum = row.Sum();
            return [.. row.Select(value => value / sum)];
        }

        double[][] Rows(int count) => [.. Enumerable.Range(0, states).Select(_ => Row(count))];
        return new HiddenMarkovModel(Row(states), Rows(states), Rows(symbols));
    }

    /// <summary>Draws the next hidden state.</summary>
    /// <param name="state">The present one, or null for the first.</param>
    /// <param name="random">Where the draw comes from.</param>
    public int NextState(int? state, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.NextIndex(state is { } from ? _transition[from] : _initial);
    }

    /// <summary>Draws a symbol.</summary>
    /// <param name="state">The hidden state that gives it off.</param>
    /// <param name="random">Where the draw comes from.</param>
    public int NextSymbol(int state, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.NextIndex(_emission[state]);
    }
}
