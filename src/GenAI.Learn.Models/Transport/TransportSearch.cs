namespace GenAI.Learn.Models.Transport;

/// <summary>How far a search for the next path has come.</summary>
/// <param name="Sources">Sources that it has reached.</param>
/// <param name="Targets">Destinations that it has reached.</param>
/// <param name="Path">
/// The path, once found, from its end to its start: source, destination, and whether mass is moved along (true) or taken back (false).
/// </param>
public sealed record TransportSearch(
    IReadOnlyList<int> Sources, IReadOnlyList<int> Targets, IReadOnlyList<(int Source, int Target, bool Forward)> Path);
