using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenAI.Learn.Labs;

/// <summary>
/// Any two labs of the catalogue as one: <c>gan-2d-vs-gan-2d</c>. Its options are those of both, <c>left.loss</c> and <c>right.loss</c>; in JSON
/// also as <c>{"left": {"loss": ...}, "right": {...}}</c>, and a name alone, <c>loss</c>, sets whichever sides have it.
/// </summary>
internal sealed class PairType(LabType left, LabType right) : LabType(
    new LabAttribute(left.Id + Versus + right.Id, left.Id == right.Id ? $"{left.Title}, side by side" : $"{left.Title}, beside: {right.Title}")
    {
        MaxSteps = Math.Min(left.MaxSteps, right.MaxSteps),
        RecordedSeconds = Math.Max(left.RecordedSeconds ?? 0, right.RecordedSeconds ?? 0),
        ResultSeconds = left.ResultSeconds + right.ResultSeconds, // they take turns
        SavedForm = (left.SavedForm * 1000) + right.SavedForm,
    },
    new PairOptions(left.DefaultOptions, right.DefaultOptions),
    left.Phases.SequenceEqual(right.Phases) ? left.Phases : [],
    [.. Of(Side.Left, left), .. Of(Side.Right, right)])
{
    /// <summary>What stands between the two ids.</summary>
    public const string Versus = "-vs-";

    public override IReadOnlyList<View> Views(LabOptions options) => new PairViews(left, right, (PairOptions)options).All;

    public override IReadOnlyList<Resource> Needs(LabOptions options) =>
        [.. PairSide.Both.SelectMany(side => On(side).Needs(((PairOptions)options).On(side))).DistinctBy(need => need.Key)];

    public override Lab Create(LabOptions options, LabContext context) => new PairLab(left, right, (PairOptions)options, context);

    public override double StepSeconds(LabOptions options) => PairSide.Both.Sum(side => On(side).StepSeconds(((PairOptions)options).On(side)));

    private protected override string? Complaint(LabOptions options) => PairSide.Both
        .Select(side => On(side).ComplaintOf(((PairOptions)options).On(side)) is { } complaint ? $"{side}: {complaint}" : null)
        .FirstOrDefault(complaint => complaint is not null);

    private protected override LabOptions Copy(LabOptions options) =>
        new PairOptions(left.CopyOf(((PairOptions)options).Left), right.CopyOf(((PairOptions)options).Right));

    private protected override JsonElement Flat(JsonElement json)
    {
        var flat = new JsonObject();
        foreach (var entry in json.EnumerateObject().OrderBy(entry => Meant(entry.Name).Length)) // what is said of one side goes before
        {
            if (PairSide.Both.Any(side => entry.Name == PairSide.Prefixed(side, "").TrimEnd('.')) && entry.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var inner in entry.Value.EnumerateObject())
                    flat[$"{entry.Name}.{inner.Name}"] = JsonSerializer.SerializeToNode(inner.Value);
            }
            else
            {
                foreach (var name in Meant(entry.Name))
                    flat.TryAdd(name, JsonSerializer.SerializeToNode(entry.Value));
            }
        }

        return JsonSerializer.SerializeToElement(flat);
    }

    private static IEnumerable<OptionDescriptor> Of(Side side, LabType lab) => lab.Options.Select(option => option with
    {
        Name = PairSide.Prefixed(side, option.Name),
        Group = side.ToString(),
        Side = side,
        PickedIn = option.PickedIn is { } view ? PairSide.Prefixed(side, view) : null,
        OnlyWith = option.OnlyWith is { } only ? only with { Option = PairSide.Prefixed(side, only.Option) } : null,
        Owner = pair => ((PairOptions)pair).On(side),
    });

    private LabType On(Side side) => side == Side.Left ? left : right;

    // A name that neither side has is passed on, to be refused.
    private string[] Meant(string name)
    {
        var sides = PairSide.Both.Where(side => On(side).Options.Any(option => option.Name == name)).ToArray();
        return sides.Length > 0 ? [.. sides.Select(side => PairSide.Prefixed(side, name))] : [name];
    }
}
