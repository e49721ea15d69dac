using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>Nearest neighbours: learning is remembering, so each step remembers a few more points.</summary>
internal sealed class NeighboursFit(LabelledPoints training, int k) : BoundaryFit
{
    private const int Steps = 40;
    private int _known;

    public override bool IsDone => _known == training.Count;

    public override string Progress => $"{_known} of {training.Count} points remembered, {Math.Min(k, Math.Max(1, _known))} of them vote";

    public override void Step() => _known = Math.Min(training.Count, _known + Math.Max(1, (training.Count + Steps - 1) / Steps));

    public override float[] Probabilities(IReadOnlyList<double[]> points) => _known == 0
        ? [.. points.Select(_ => 0.5f)]
        : Ask(new KNearestNeighbours([.. training.Points.Take(_known)], [.. training.Classes.Take(_known)], k), points);

    public override void Save(BinaryWriter writer) => writer.Write(_known);

    public override void Load(BinaryReader reader) => _known = reader.ReadInt32();
}
