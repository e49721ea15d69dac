using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>The errors of one moment: of the records kept aside and of the test.</summary>
internal sealed class AnomalyScores
{
    private readonly double[] _aside; // rising

    private AnomalyScores(AnomalyTask task, double[] aside, double[] test)
    {
        (_aside, Errors) = ([.. aside.Order()], test);
        Ordinary = [.. test.Where((_, i) => !task.IsAnomaly[i])];
        Anomalies = [.. test.Where((_, i) => task.IsAnomaly[i])];
        Order = [.. Enumerable.Range(0, test.Length).OrderByDescending(i => test[i])];
        Roc = RocCurve.Of(Ordinary, Anomalies);
    }

    /// <summary>The error of each record of the test.</summary>
    public double[] Errors { get; }

    /// <summary>Those of the ordinary ones.</summary>
    public double[] Ordinary { get; }

    /// <summary>Those of the anomalies.</summary>
    public double[] Anomalies { get; }

    /// <summary>The records of the test, the largest error first.</summary>
    public int[] Order { get; }

    /// <summary>What every threshold would do.</summary>
    public RocCurve Roc { get; }

    /// <summary>Scores by the mean squared error of the reconstruction.</summary>
    public static AnomalyScores Of(AnomalyTask task, Autoencoder autoencoder)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return new AnomalyScores(task, MeanSquares(autoencoder.call(task.Aside) - task.Aside), MeanSquares(autoencoder.call(task.Test) - task.Test));
    }

    /// <summary>Scores without a network: the mean squared distance from the average ordinary record.</summary>
    public static AnomalyScores OfDistance(AnomalyTask task)
    {
        using var scope = NewDisposeScope();
        var mean = task.Aside.mean([0], keepdim: true);
        return new AnomalyScores(task, MeanSquares(task.Aside - mean), MeanSquares(task.Test - mean));
    }

    /// <summary>The error above which a share of the records kept aside lies.</summary>
    /// <param name="share">0 to 1.</param>
    public double Threshold(double share) => _aside[Math.Clamp((int)Math.Ceiling((1 - share) * _aside.Length) - 1, 0, _aside.Length - 1)];

    private static double[] MeanSquares(Tensor differences) =>
        [.. differences.flatten(1).square().mean([1]).cpu().data<float>().Select(value => (double)value)];
}
