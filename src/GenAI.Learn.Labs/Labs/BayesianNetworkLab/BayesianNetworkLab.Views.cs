using System.Globalization;

namespace GenAI.Learn.Labs;

public sealed partial class BayesianNetworkLab
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new DiagramView(
            "network",
            "The network",
            "Lines lead from causes, on the left, to their effects. Each node shows the exact probability of yes given all that was seen. A click on a node, or Enter, says what was seen there: yes, no, or nothing."),
        new TableView(
            "answers",
            "Exact and from samples",
            "For every variable the exact probability of yes given the evidence, the share of yes among the samples, weighted where samples have weights, and its standard error.",
            ["variable", "exact", "from samples", "standard error"]),
        new CurveView(
            "estimate",
            "The probability asked for",
            "The exact probability of the variable asked for, and the estimate from the samples drawn so far, with two standard errors to either side. Samples start anew whenever evidence or tables change.",
            [new("exact", "exact", Tone.Real), new("sampled", "from samples", Tone.Fake), new("upper", "plus two standard errors", Tone.Quiet), new("lower", "minus two standard errors", Tone.Quiet)])
        {
            YLabel = "probability",
        },
        new TableView(
            "away",
            "Explaining away",
            "The probability of rain with more and more known, whatever evidence is set above. Wet grass makes rain likelier; to hear then that the sprinkler was on makes it less likely again.",
            ["what is known", "P(rain)"]),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("network", new DiagramData([.. Nodes().Select(Node)], [.. Edges()]));
        frame.Show("answers", new TableData([.. Nodes().Select(Answer)]));
        frame.Show("away", new TableData(ExplainingAway()));
        frame.Note = Note();
    }

    private IEnumerable<int> Nodes() => Enumerable.Range(0, _means.Length);

    private double? Exact(int node) => _garden.Posterior(node) is { IsPossible: true } posterior ? posterior[1] : null;

    private DiagramNode Node(int node)
    {
        var (column, row) = _garden.PlaceOf(node);
        var exact = Exact(node);
        return new DiagramNode(_garden.OptionOf(node), _garden.Title(node), column, row)
        {
            Detail = _garden.Evidence[node] switch { 1 => "seen: yes", 0 => "seen: no", _ => exact is null ? "undefined" : $"P(yes) = {Text(exact)}" },
            Value = exact is { } p ? 2 * p - 1 : null,
            Sets = _garden.OptionOf(node),
        };
    }

    private IEnumerable<DiagramEdge> Edges() =>
        Nodes().SelectMany(node => _garden.Network.Nodes[node].Parents.Select(parent => new DiagramEdge(_garden.OptionOf(parent), _garden.OptionOf(node))));

    private IReadOnlyList<string> Answer(int node) =>
        [_garden.Title(node) + (_garden.Evidence[node] switch { 1 => " (seen: yes)", 0 => " (seen: no)", _ => "" }), Text(Exact(node)), Text(_means[node].Mean), Text(_means[node].StandardError, 4)];

    private List<IReadOnlyList<string>> ExplainingAway() =>
    [
        Away("nothing"),
        Away("the grass is wet", (GardenVariable.Grass, true)),
        Away("the grass is wet, the sprinkler was on", (GardenVariable.Grass, true), (GardenVariable.Sprinkler, true)),
        Away("the grass is wet, the sprinkler was off", (GardenVariable.Grass, true), (GardenVariable.Sprinkler, false)),
        Away("the sprinkler was on, nothing of the grass", (GardenVariable.Sprinkler, true)),
    ];

    private IReadOnlyList<string> Away(string known, params ReadOnlySpan<(GardenVariable, bool)> seen)
    {
        var posterior = _garden.Posterior(_garden.IndexOf(GardenVariable.Rain), _garden.Given(seen));
        return [known, posterior.IsPossible ? Text(posterior[1]) : "impossible"];
    }

    private string Note()
    {
        var posterior = _garden.Posterior(Asked);
        if (!posterior.IsPossible)
            return "What was seen has probability 0 with these tables: it cannot happen, so nothing can be said given it. Take back some evidence, or raise P(wet | neither).";
        var means = _means[Asked];
        var samples = means.Mean is null
            ? $"none of {Count(means.Count)} samples agrees with what was seen yet"
            : $"{Text(means.Mean)}{(means.StandardError is { } error ? $" ± {Text(error)}" : "")} from {Count(means.Kept)} samples used of {Count(means.Count)} drawn";
        return $"{_garden.Title(Asked)}: probability {Text(posterior[1])} exactly, {samples}. What was seen has probability {Text(posterior.EvidenceProbability)}.";
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(double? value, int digits = 3) => value?.ToString("F" + digits, CultureInfo.InvariantCulture) ?? "–";
}
