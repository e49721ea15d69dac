using GenAI.Learn.Models.Classification;

namespace GenAI.Learn.Labs;

/// <summary>Least squares: one system of equations, solved at once.</summary>
internal sealed class LeastSquaresFit(LeastSquaresClassifier model) : BoundaryFit
{
    public override bool IsDone => true;

    public override string Progress => "solved in one go";

    public override IEnumerable<(string What, string Value)> Numbers =>
        [("Score", $"{model.Weights[0]:0.00} x {model.Weights[1]:+ 0.00;- 0.00} y {model.Intercept:+ 0.00;- 0.00}")];

    public override void Step()
    {
    }

    public override float[] Probabilities(IReadOnlyList<double[]> points) => Ask(model, points);

    public override void Save(BinaryWriter writer)
    {
    }

    public override void Load(BinaryReader reader)
    {
    }
}
