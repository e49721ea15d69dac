using GenAI.Learn.Models.Classification;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// Asks a representation how well a linear classifier reads the class from it: one fit after the other, for each choice of labels and each count of them, a few steps
/// at a time.
/// </summary>
internal sealed class LinearProbe : IDisposable
{
    // In a step of the lab: records times numbers times steps of the fit.
    private const long Work = 12_000_000;
    private const int MostSteps = 60;
    private const int MostFitSteps = 200;

    private readonly LabelledDraws _draws;
    private readonly Representation _representation;
    private readonly double _c;
    private readonly Tensor _test;
    private SoftmaxRegression? _fit;
    private int _next; // fits done: choice by choice, level by level
    private int _steps; // of the present fit

    public LinearProbe(LabelledDraws draws, Representation representation, double c)
    {
        (_draws, _representation, _c) = (draws, representation, c);
        _test = representation.Of(draws.Test.Images).DetachFromDisposeScope();
    }

    /// <summary>What was found so far.</summary>
    public AccuracyTable Accuracies { get; } = new();

    /// <summary>True when every choice of labels was asked.</summary>
    public bool IsComplete => _next >= LabelledDraws.Count * LabelledDraws.Levels.Count;

    private int Level => _next % LabelledDraws.Levels.Count;

    /// <summary>Some steps of the present fit; at its end the accuracy on the test images.</summary>
    public void Advance()
    {
        if (IsComplete)
            return;
        _fit ??= Begin();
        var budget = Math.Clamp(Work / (LabelledDraws.Levels[Level] * _test.shape[1]), 1, MostSteps);
        for (; budget > 0 && !_fit.IsConverged && _steps < MostFitSteps; budget--, _steps++)
        {
            using var scope = NewDisposeScope();
            _fit.Step();
        }

        if (!_fit.IsConverged && _steps < MostFitSteps)
            return;
        using (var answers = _fit.Predict(_test))
        using (var right = answers.eq(_draws.Test.Labels).sum())
            Accuracies.Add(Level, (double)right.item<long>() / _draws.Test.Labels.shape[0]);
        End();
        _next++;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_next);
        writer.Write(_steps);
        Accuracies.Save(writer);
        writer.Write(_fit is not null);
        _fit?.Save(writer);
    }

    public void Load(BinaryReader reader)
    {
        _next = reader.ReadInt32();
        var steps = reader.ReadInt32();
        Accuracies.Load(reader);
        if (!reader.ReadBoolean())
            return;
        _fit = Begin();
        _fit.Load(reader);
        _steps = steps;
    }

    public void Dispose()
    {
        End();
        _test.Dispose();
        _representation.Dispose();
    }

    private SoftmaxRegression Begin()
    {
        using var labelled = _draws.Labelled(_next / LabelledDraws.Levels.Count, Level);
        using var points = _representation.Of(labelled.Images);
        return new SoftmaxRegression(points, labelled.Labels, 10, _c, tolerance: 1e-3);
    }

    private void End()
    {
        _fit?.Dispose();
        (_fit, _steps) = (null, 0);
    }
}
