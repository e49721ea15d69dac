using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenAI.Learn.Labs;

/// <summary>A lab of the catalogue: all that is known of it before a run, and how to make one.</summary>
public abstract class LabType
{
    private const double UsualResultSeconds = 20; // as long as runs are recorded that name no time

    private protected LabType(LabAttribute attribute, LabOptions defaults, IReadOnlyList<string> phases, IReadOnlyList<OptionDescriptor> options)
    {
        Id = attribute.Id;
        Title = attribute.Title;
        MaxSteps = attribute.MaxSteps;
        Seed = attribute.Seed < 0 ? null : attribute.Seed;
        SavedForm = attribute.SavedForm;
        RecordedSeconds = attribute.RecordedSeconds > 0 ? attribute.RecordedSeconds : null;
        ResultSeconds = attribute.ResultSeconds > 0 ? attribute.ResultSeconds : RecordedSeconds ?? UsualResultSeconds;
        DefaultOptions = defaults;
        Phases = phases;
        Options = options;
        Schema = OptionSchema.Of(Title, Options);
    }

    /// <summary>The id by which lessons, the hub and the API name it.</summary>
    public string Id { get; }

    /// <summary>The title that people read.</summary>
    public string Title { get; }

    /// <summary>Steps after which a run ends by itself.</summary>
    public int MaxSteps { get; }

    /// <summary>The seed of a run that asks for none; null for one at random.</summary>
    public long? Seed { get; }

    /// <summary>Seconds of work in the run that pages show first; null for the recorder's own choice.</summary>
    public double? RecordedSeconds { get; }

    /// <summary>Seconds of a core's work until what is to be seen is there.</summary>
    public double ResultSeconds { get; }

    /// <summary>The form of what the lab saves.</summary>
    public int SavedForm { get; }

    /// <summary>The parts of one step; empty for one piece.</summary>
    public IReadOnlyList<string> Phases { get; }

    /// <summary>The options, in the order of the record's properties.</summary>
    public IReadOnlyList<OptionDescriptor> Options { get; }

    /// <summary>The options as JSON Schema 2020-12. Clone it before changing it.</summary>
    public JsonObject Schema { get; }

    /// <summary>Every option at its default.</summary>
    public LabOptions DefaultOptions { get; }

    /// <summary>Reads options that differ from the defaults.</summary>
    /// <param name="json">A JSON object; undefined or null for none.</param>
    /// <exception cref="LabException">A name is unknown or a value is not allowed; the message says which and what would be right.</exception>
    public LabOptions Parse(JsonElement json) => Checked(With(DefaultOptions, json, liveOnly: false));

    /// <summary>Reads changes of live options.</summary>
    /// <param name="current">The options as they are.</param>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="LabException">As <see cref="Parse"/>, and when an option is not live.</exception>
    public LabOptions ParseLive(LabOptions current, JsonElement json) => Checked(With(current, json, liveOnly: true));

    /// <summary>All options by camelCase name.</summary>
    public static JsonElement ToJson(LabOptions options) => JsonSerializer.SerializeToElement(options, options.GetType(), LabJson.Options);

    /// <summary>What the page draws with these options.</summary>
    public abstract IReadOnlyList<View> Views(LabOptions options);

    /// <summary>What must be ready before a run with these options.</summary>
    public abstract IReadOnlyList<Resource> Needs(LabOptions options);

    /// <summary>Makes a lab.</summary>
    public abstract Lab Create(LabOptions options, LabContext context);

    /// <summary>About how many seconds one step takes one core; 0 for a short one.</summary>
    public abstract double StepSeconds(LabOptions options);

    /// <summary>What by itself brings <see cref="StepSeconds"/> below a bound, in words: "a smaller 'Batch size'", "another 'Width'".</summary>
    /// <param name="options">The options as they are.</param>
    /// <param name="bound">Seconds.</param>
    public IReadOnlyList<string> Shortening(LabOptions options, double bound) =>
    [
        .. Options.Where(option => Ends(option).Any(value => StepSeconds(With(options, option, value)) < bound))
            .Select(option => $"{(option.Choices.Count > 0 ? "another" : "a smaller")} '{option.Title}'{(option.Side is { } side ? $" ({side})" : "")}"),
    ];

    internal string? ComplaintOf(LabOptions options) => Complaint(options);

    internal LabOptions CopyOf(LabOptions options) => Copy(options);

    private protected abstract string? Complaint(LabOptions options);

    private protected abstract LabOptions Copy(LabOptions options);

    /// <summary>An object whose names are those of <see cref="Options"/>.</summary>
    private protected virtual JsonElement Flat(JsonElement json) => json;

    // The values that may make a step short.
    private static IEnumerable<JsonElement> Ends(OptionDescriptor option) => option.Choices.Count > 0
        ? option.Choices.Select(choice => JsonSerializer.SerializeToElement(choice.Value))
        : option.Kind is OptionKind.Integer or OptionKind.Number && double.IsFinite(option.Minimum) ? [JsonSerializer.SerializeToElement(option.Minimum)] : [];

    private LabOptions With(LabOptions options, OptionDescriptor option, JsonElement value)
    {
        var changed = Copy(options);
        option.Property.SetValue(option.Owner(changed), OptionParser.Parse(option, value));
        return changed;
    }

    private LabOptions Checked(LabOptions options) => Complaint(options) is { } complaint ? throw new LabException(complaint) : options;

    private LabOptions With(LabOptions start, JsonElement json, bool liveOnly)
    {
        var options = Copy(start);
        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return options;
        if (json.ValueKind != JsonValueKind.Object)
            throw new LabException($"The options are {Wording.Kind(json)}, but must be a JSON object.");

        foreach (var entry in Flat(json).EnumerateObject())
        {
            var option = Options.FirstOrDefault(o => o.Name == entry.Name)
                ?? throw new LabException(Wording.Unknown("option", entry.Name, [.. Options.Select(o => o.Name)]));
            if (liveOnly && !option.Live)
                throw new LabException($"{option.Name} cannot change during a run; it acts at the next start.");
            option.Property.SetValue(option.Owner(options), OptionParser.Parse(option, entry.Value));
        }

        return options;
    }
}
