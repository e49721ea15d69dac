using GenAI.Learn.Models.Classification;

namespace GenAI.Learn.Labs;

/// <summary>A decision tree: each step asks one more question.</summary>
internal sealed class TreeFit(DecisionTree tree) : BoundaryFit
{
    private int Questions => tree.Nodes.Count / 2;

    public override bool IsDone => tree.IsGrown;

    public override string Progress => $"{Questions} questions, {Questions + 1} leaves{(IsDone ? "" : " so far")}";

    public override IEnumerable<(string What, string Value)> Numbers =>
        tree.Nodes.Where(node => node.Question is not null).Take(3).Select((node, i) =>
            (i == 0 ? "First question" : "Then", $"{(node.Question!.Feature == 0 ? "x" : "y")} at most {node.Question.Threshold:0.00}?"));

    public override void Step() => tree.Step();

    public override float[] Probabilities(IReadOnlyList<double[]> points) => Ask(tree, points);

    public override void Save(BinaryWriter writer) => writer.Write(Questions);

    // The same points give the same questions in the same order.
    public override void Load(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
            tree.Step();
    }
}
