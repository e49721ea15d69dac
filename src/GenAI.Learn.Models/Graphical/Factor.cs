namespace GenAI.Learn.Models.Graphical;

/// <summary>A function of some discrete variables, as a table: what variable elimination multiplies and sums.</summary>
internal sealed class Factor
{
    private readonly int[] _variables; // in rising order; the last one's state changes fastest
    private readonly int[] _sizes;
    private readonly double[] _values;

    private Factor(int[] variables, int[] sizes, double[] values) => (_variables, _sizes, _values) = (variables, sizes, values);

    /// <summary>The variables it depends on, in rising order.</summary>
    public IReadOnlyList<int> Variables => _variables;

    /// <summary>The values; of one variable, one for each state.</summary>
    public double[] Values => _values;

    /// <summary>The factor 1, of no variable.</summary>
    public static Factor One { get; } = new([], [], [1]);

    /// <summary>A variable's table, with the observed states put in.</summary>
    public static Factor Of(BayesianNetwork network, int variable, ReadOnlySpan<int> evidence)
    {
        var states = evidence.ToArray();
        int[] scope = [.. network.Nodes[variable].Parents.Append(variable).Where(v => states[v] == BayesianNetwork.Unobserved).Order()];
        int[] sizes = [.. scope.Select(v => network.Nodes[v].States)];
        return new Factor(scope, sizes, Fill(scope, sizes, states, () => network.Conditional(variable, states)));
    }

    /// <summary>The product of two factors.</summary>
    public Factor Times(Factor other)
    {
        int[] scope = [.. _variables.Union(other._variables).Order()];
        int[] sizes = [.. scope.Select(v => SizeOf(v) ?? other.SizeOf(v)!.Value)];
        var states = new int[scope.Length == 0 ? 0 : scope[^1] + 1];
        return new Factor(scope, sizes, Fill(scope, sizes, states, () => At(states) * other.At(states)));
    }

    /// <summary>The sum over all states of one of its variables.</summary>
    public Factor SumOut(int variable)
    {
        int[] scope = [.. _variables.Where(v => v != variable)];
        int[] sizes = [.. scope.Select(v => SizeOf(v)!.Value)];
        var states = new int[_variables[^1] + 1];
        return new Factor(scope, sizes, Fill(scope, sizes, states, () =>
        {
            var sum = 0.0;
            for (states[variable] = 0; states[variable] < SizeOf(variable); states[variable]++)
                sum += At(states);
            return sum;
        }));
    }

    private int? SizeOf(int variable)
    {
        var place = Array.IndexOf(_variables, variable);
        return place < 0 ? null : _sizes[place];
    }

    private double At(int[] states)
    {
        var index = 0;
        for (var i = 0; i < _variables.Length; i++)
            index = index * _sizes[i] + states[_variables[i]];
        return _values[index];
    }

    // Counts through all states of the scope, the last variable fastest, and asks for the value at each.
    private static double[] Fill(int[] scope, int[] sizes, int[] states, Func<double> value)
    {
        var values = new double[sizes.Aggregate(1, (product, size) => product * size)];
        foreach (var variable in scope)
            states[variable] = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value();
            for (var v = scope.Length - 1; v >= 0 && ++states[scope[v]] == sizes[v]; v--)
                states[scope[v]] = 0;
        }

        return values;
    }
}
