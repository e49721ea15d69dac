namespace GenAI.Learn.Labs;

/// <summary>How far the training of a checkpoint is.</summary>
/// <param name="Seconds">Seconds of work done.</param>
/// <param name="Step">Whole steps done.</param>
/// <param name="Note">What the lab says of itself.</param>
public sealed record CheckpointProgress(double Seconds, int Step, string Note);
