using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>What a checkpoint's file says before its blocks.</summary>
internal sealed record CheckpointHeader(string Lab, JsonElement Options, CheckpointInfo Info);
