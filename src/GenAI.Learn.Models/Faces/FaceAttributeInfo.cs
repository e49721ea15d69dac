namespace GenAI.Learn.Models.Faces;

/// <summary>One of the things that are known of every face: its skin, its hair, the hair's colour.</summary>
/// <param name="Name">Its name, in camelCase: <c>hairColour</c>.</param>
/// <param name="Values">The names of its values; the first is <c>none</c> where it can be absent.</param>
/// <param name="Colours">Where it is a colour, each value's as six hexadecimal digits, red first; else null.</param>
public sealed record FaceAttributeInfo(string Name, IReadOnlyList<string> Values, IReadOnlyList<string>? Colours = null);
