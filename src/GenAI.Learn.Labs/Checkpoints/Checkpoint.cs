namespace GenAI.Learn.Labs;

/// <summary>A checkpoint as read: the options that it was trained with and the state that it reached.</summary>
internal sealed record Checkpoint(CheckpointInfo Info, LabOptions Options, LabState State);
