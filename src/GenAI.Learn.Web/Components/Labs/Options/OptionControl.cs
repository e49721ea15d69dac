using System.Text.Json;
using GenAI.Learn.Labs;
using Microsoft.AspNetCore.Components;

namespace GenAI.Learn.Web.Components.Labs.Options;

/// <summary>The control of one option. A kind's control is the component of its name: NumberOption, EnumOption, ...</summary>
public abstract class OptionControl : ComponentBase
{
    [Parameter, EditorRequired] public OptionDescriptor Option { get; set; } = null!;

    [Parameter, EditorRequired] public JsonElement Value { get; set; }

    [Parameter] public EventCallback<JsonElement> ValueChanged { get; set; }

    [Parameter] public bool Disabled { get; set; }

    /// <summary>Where it is said why the value cannot be taken; null when it can.</summary>
    [Parameter] public string? ComplaintId { get; set; }

    protected string Id { get; } = $"option-{Guid.NewGuid():n}";

    protected string LabelId => $"{Id}-label";

    protected string? HintId => Option.Description.Length > 0 ? $"{Id}-hint" : null;

    /// <summary>The ids of what is read with the control's name: the hint, and the complaint if there is one.</summary>
    protected string? DescribedBy => (HintId, ComplaintId) is (not null, not null) ? $"{HintId} {ComplaintId}" : HintId ?? ComplaintId;

    public static Type TypeFor(OptionKind kind) =>
        typeof(OptionControl).Assembly.GetType($"{typeof(OptionControl).Namespace}.{kind}Option")
        ?? throw new InvalidOperationException($"There is no component {kind}Option for options of this kind.");

    protected Task SetAsync<T>(T value) => ValueChanged.InvokeAsync(JsonSerializer.SerializeToElement(value, LabJson.Options));
}
