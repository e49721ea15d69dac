using GenAI.Learn.Models.Classification;

namespace GenAI.Learn.Labs;

/// <summary>A support vector machine by pairs of alphas: one in each of the first steps, and more and more later.</summary>
internal sealed class MachineFit(SupportVectorMachine machine) : BoundaryFit
{
    // Some 20 ms of work with the most points there can be.
    private const int PairsAtOnce = 10_000;
    private int _steps;
    private int _pairs;

    public override bool IsDone => machine.IsConverged;

    public override string Progress =>
        $"{machine.SupportVectors} support vectors{(IsDone ? "" : $" so far, {_pairs} pairs of alphas mended")}";

    public override IEnumerable<(string What, string Value)> Numbers =>
    [
        ("Support vectors, circled", $"{machine.SupportVectors} of {machine.Alphas.Count}"),
        ("Largest alpha", $"{machine.Alphas.Max():0.###}"),
    ];

    public override IEnumerable<int> Marked => Enumerable.Range(0, machine.Alphas.Count).Where(i => machine.Alphas[i] > 0);

    public override void Step() => Advance(Math.Min(1 + _steps++ / 10, PairsAtOnce));

    // A large C can need more pairs than fit into the moment; the rest is done by steps, many pairs in each.
    public override void Finish()
    {
        Advance(PairsAtOnce);
        _steps = Math.Max(_steps, 10_000);
    }

    public override float[] Probabilities(IReadOnlyList<double[]> points) => Ask(machine, points);

    public override void Save(BinaryWriter writer)
    {
        writer.Write(_steps);
        writer.Write(_pairs);
        machine.Save(writer);
    }

    public override void Load(BinaryReader reader)
    {
        (_steps, _pairs) = (reader.ReadInt32(), reader.ReadInt32());
        machine.Load(reader);
    }

    private void Advance(int pairs)
    {
        machine.Advance(pairs);
        _pairs += pairs;
    }
}
