namespace GenAI.Learn.Labs;

/// <summary>One value of an enum option.</summary>
/// <param name="Value">As in JSON, camelCase.</param>
/// <param name="Title">As people read it.</param>
public sealed record OptionChoice(string Value, string Title);
