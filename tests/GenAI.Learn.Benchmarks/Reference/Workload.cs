namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>One training step on a batch of random data.</summary>
public sealed record Workload(string Name, int Batch, Action Step);
