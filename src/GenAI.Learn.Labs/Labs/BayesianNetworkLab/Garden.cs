using GenAI.Learn.Models.Graphical;

namespace GenAI.Learn.Labs;

/// <summary>The network of rain, sprinkler and wet grass, made from a lab's options; state 1 of each variable is yes.</summary>
internal sealed class Garden
{
    private static readonly string[] Titles = ["Clouds", "Rain", "Sprinkler", "Wet grass"];

    private readonly int[] _variables; // of the network's nodes: 0 clouds, 1 rain, 2 sprinkler, 3 grass

    public Garden(BayesianNetworkLab.Options options)
    {
        var clouds = options.Structure == GardenStructure.Clouds;
        _variables = clouds ? [0, 1, 2, 3] : [1, 2, 3];
        Network = new BayesianNetwork(clouds ? Clouded(options) : TwoCauses(options));
        Evidence = [.. new[] { options.Cloudy, options.Rain, options.Sprinkler, options.Grass }.Skip(clouds ? 0 : 1).Select(State)];
    }

    public BayesianNetwork Network { get; }

    /// <summary>What was seen, for every node of the network.</summary>
    public IReadOnlyList<int> Evidence { get; }

    /// <summary>The node of a variable.</summary>
    public int IndexOf(GardenVariable variable) => Array.IndexOf(_variables, 1 + (int)variable);

    public string Title(int node) => Titles[_variables[node]];

    /// <summary>The option that holds the evidence of a node.</summary>
    public string OptionOf(int node) => ((string[])["cloudy", "rain", "sprinkler", "grass"])[_variables[node]];

    /// <summary>Where a node stands in the picture.</summary>
    public (int Column, int Row) PlaceOf(int node)
    {
        var (column, row) = ((ReadOnlySpan<(int, int)>)[(0, 1), (1, 0), (1, 2), (2, 1)])[_variables[node]];
        return (column - _variables[0], row);
    }

    /// <summary>P(node = yes, evidence) and what follows from it.</summary>
    public Posterior Posterior(int node, IReadOnlyList<int>? evidence = null) =>
        VariableElimination.Posterior(Network, node, [.. evidence ?? Evidence]);

    /// <summary>The network's nodes whose options have given values, all others unobserved.</summary>
    public int[] Given(params ReadOnlySpan<(GardenVariable Variable, bool Yes)> seen)
    {
        var evidence = Network.NoEvidence();
        foreach (var (variable, yes) in seen)
            evidence[IndexOf(variable)] = yes ? 1 : 0;
        return evidence;
    }

    private static int State(Evidence evidence) => evidence switch
    {
        Labs.Evidence.Yes => 1,
        Labs.Evidence.No => 0,
        _ => BayesianNetwork.Unobserved,
    };

    private static BayesianNode[] TwoCauses(BayesianNetworkLab.Options o) =>
    [
        new("Rain", 2, [], Rows(o.RainPrior)),
        new("Sprinkler", 2, [], Rows(o.SprinklerPrior)),
        new("Wet grass", 2, [0, 1], Wet(o)),
    ];

    private static BayesianNode[] Clouded(BayesianNetworkLab.Options o) =>
    [
        new("Clouds", 2, [], Rows(o.Clouds)),
        new("Rain", 2, [0], Rows(o.RainIfClear, o.RainIfCloudy)),
        new("Sprinkler", 2, [0], Rows(o.SprinklerIfClear, o.SprinklerIfCloudy)),
        new("Wet grass", 2, [1, 2], Wet(o)),
    ];

    // (rain, sprinkler): neither, sprinkler alone, rain alone, both
    private static double[] Wet(BayesianNetworkLab.Options o) => Rows(o.WetIfNeither, o.WetIfSprinkler, o.WetIfRain, o.WetIfBoth);

    private static double[] Rows(params double[] yes) => [.. yes.SelectMany(p => new[] { 1 - p, p })];
}
