using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>The option is shown only while another one has one of some values.</summary>
/// <param name="Option">The other option's camelCase name.</param>
/// <param name="Values">Its values as in JSON.</param>
public sealed record OptionCondition(string Option, IReadOnlyList<JsonElement> Values);
