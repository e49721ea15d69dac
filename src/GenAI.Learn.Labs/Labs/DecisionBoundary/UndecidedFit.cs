using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>What there is to say while points of one class, or none, are there.</summary>
internal sealed class UndecidedFit(LabelledPoints training) : BoundaryFit
{
    public override bool IsDone => true;

    public override string Progress => "place points of both classes in the picture";

    public override void Step()
    {
    }

    public override float[] Probabilities(IReadOnlyList<double[]> points)
    {
        var share = training.Count == 0 ? 0.5f : training.Classes[0];
        return [.. points.Select(_ => share)];
    }

    public override void Save(BinaryWriter writer)
    {
    }

    public override void Load(BinaryReader reader)
    {
    }
}
