using System.Reflection;
using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>One option of a lab, as read from its property: all that a control, the schema and validation need.</summary>
/// <param name="Name">camelCase.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Default">The default as in JSON.</param>
public sealed record OptionDescriptor(string Name, OptionKind Kind, string Title, JsonElement Default)
{
    /// <summary>A hint in a sentence; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The heading that it stands under; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>The least value of a number, integer, class or coordinate.</summary>
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>The largest value, likewise.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>The distance between two values; null for any.</summary>
    public double? Step { get; init; }

    /// <summary>The most characters of a text.</summary>
    public int MaxLength { get; init; }

    /// <summary>A slider moves on a logarithmic scale.</summary>
    public bool LogScale { get; init; }

    /// <summary>Acts in the middle of a run.</summary>
    public bool Live { get; init; }

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<OptionChoice> Choices { get; init; } = [];

    /// <summary>The view into which one points to set it; null for none.</summary>
    public string? PickedIn { get; init; }

    /// <summary>When it is shown; null for always.</summary>
    public OptionCondition? OnlyWith { get; init; }

    /// <summary>The lab of a pair whose option it is; null for a lab alone.</summary>
    public Side? Side { get; init; }

    /// <summary>The record whose property it is, of all options.</summary>
    internal Func<LabOptions, LabOptions> Owner { get; init; } = options => options;

    internal PropertyInfo Property { get; init; } = null!;

    /// <summary>The option's value in a set of options, as in JSON.</summary>
    public JsonElement ValueIn(LabOptions options) =>
        JsonSerializer.SerializeToElement(Property.GetValue(Owner(options)), Property.PropertyType, LabJson.Options);
}
