namespace GenAI.Learn.Labs;

/// <summary>What the runs of a server hold at one moment.</summary>
/// <param name="Runs">How many there are in memory, by lab and state.</param>
/// <param name="Places">The most that may hold a lab.</param>
/// <param name="Taken">How many of these places are taken.</param>
/// <param name="InLine">Runs that wait for a place.</param>
/// <param name="TurnsWaiting">Runs that wait for their next turn.</param>
/// <param name="Saved">Runs on disk.</param>
/// <param name="SavedBytes">The bytes that these take.</param>
/// <param name="IsShortOfMemory">The last start was refused for want of memory, and there is no more since.</param>
/// <param name="Work">What was done since the start, by lab.</param>
public sealed record LabLoad(
    IReadOnlyList<RunsOfLab> Runs, int Places, int Taken, int InLine, int TurnsWaiting, int Saved, long SavedBytes, bool IsShortOfMemory,
    IReadOnlyList<WorkOfLab> Work);

/// <summary>Runs of one lab in one state.</summary>
/// <param name="Lab">The lab's id.</param>
/// <param name="State">Where they stand.</param>
/// <param name="Count">How many.</param>
public sealed record RunsOfLab(string Lab, RunState State, int Count);

/// <summary>What one lab's runs did since the server started.</summary>
/// <param name="Lab">The lab's id.</param>
/// <param name="Steps">Steps done while runs went; not those that somebody asked for one by one.</param>
/// <param name="Seconds">What they took a worker.</param>
/// <param name="StepsPerSecond">Steps in a second of a worker.</param>
public sealed record WorkOfLab(string Lab, long Steps, double Seconds, double StepsPerSecond);
