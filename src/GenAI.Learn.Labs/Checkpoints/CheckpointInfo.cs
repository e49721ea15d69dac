namespace GenAI.Learn.Labs;

/// <summary>What a run started from that did not start from nothing: a state that this site trained before and kept.</summary>
/// <param name="Step">Whole steps done in training.</param>
/// <param name="Seconds">Seconds of work that they took.</param>
/// <param name="Trained">The day.</param>
/// <param name="Seed">The seed, which is that of every run that goes on from here.</param>
/// <param name="Digest">A mark of the content: another training has another.</param>
public sealed record CheckpointInfo(int Step, double Seconds, DateOnly Trained, long Seed, string Digest);
