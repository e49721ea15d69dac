using GenAI.Learn.Models.Classification;

namespace GenAI.Learn.Labs;

/// <summary>Logistic regression by Newton's method, at first in shortened steps so that the eye can follow.</summary>
internal sealed class LogisticFit(LogisticRegression model) : BoundaryFit
{
    private const int Slow = 45;
    private int _steps;

    public override bool IsDone => model.IsConverged;

    public override string Progress => IsDone ? $"at its optimum after {_steps} Newton steps" : $"after {_steps} short Newton steps";

    public override IEnumerable<(string What, string Value)> Numbers =>
    [
        ("Log odds of class 1", $"{model.Weights[0]:0.00} x {model.Weights[1]:+ 0.00;- 0.00} y {model.Intercept:+ 0.00;- 0.00}"),
        ("What is minimised: penalty + C times loss", $"{model.Objective:0.000} nats"),
    ];

    public override void Step()
    {
        model.Step(_steps < Slow ? 0.12 : 1);
        _steps++;
    }

    public override void Finish()
    {
        _steps = Math.Max(_steps, Slow);
        base.Finish();
    }

    public override float[] Probabilities(IReadOnlyList<double[]> points) => Ask(model, points);

    public override void Save(BinaryWriter writer)
    {
        writer.Write(_steps);
        model.Save(writer);
    }

    public override void Load(BinaryReader reader)
    {
        _steps = reader.ReadInt32();
        model.Load(reader);
    }
}
