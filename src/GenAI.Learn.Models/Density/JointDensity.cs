namespace GenAI.Learn.Models.Density;

/// <summary>
/// What a generative model of labelled points says of some points: log p(x | y) of each under each class, and the log priors. Bayes'
/// rule makes a classifier of it, and the sum over the classes the density p(x).
/// </summary>
/// <param name="LogPriors">log P(y) by class, in nats.</param>
/// <param name="LogConditionals">log p(x | y) by class and point, in nats.</param>
public sealed record JointDensity(IReadOnlyList<double> LogPriors, IReadOnlyList<double[]> LogConditionals)
{
    /// <summary>How many points.</summary>
    public int Count => LogConditionals[0].Length;

    /// <summary>The log of a sum of exponentials, without overflow.</summary>
    /// <param name="logs">Logarithms; minus infinity for 0.</param>
    public static double LogSumExp(ReadOnlySpan<double> logs)
    {
        var highest = double.NegativeInfinity;
        foreach (var log in logs)
            highest = Math.Max(highest, log);
        if (double.IsInfinity(highest))
            return highest;
        var sum = 0.0;
        foreach (var log in logs)
            sum += Math.Exp(log - highest);
        return highest + Math.Log(sum);
    }

    /// <summary>log p(x) = log of the sum over y of P(y) p(x | y).</summary>
    /// <param name="point">Which point.</param>
    public double LogDensity(int point) => LogSumExp(Joint(point));

    /// <summary>P(y | x) by Bayes' rule: P(y) p(x | y) / p(x).</summary>
    /// <param name="point">Which point.</param>
    /// <param name="label">The class y.</param>
    public double Posterior(int point, int label)
    {
        var joint = Joint(point);
        return Math.Exp(joint[label] - LogSumExp(joint));
    }

    /// <summary>The mean of log p(x) over the points, in nats per point.</summary>
    public double LogLikelihood() => Enumerable.Range(0, Count).Average(LogDensity);

    /// <summary>The share of points whose class has the highest posterior probability.</summary>
    /// <param name="classes">The true class of each.</param>
    public double Accuracy(IReadOnlyList<int> classes) =>
        Enumerable.Range(0, Count).Count(i => Predict(i) == classes[i]) / (double)Count;

    private int Predict(int point)
    {
        var joint = Joint(point);
        return Array.IndexOf(joint, joint.Max());
    }

    private double[] Joint(int point)
    {
        var joint = new double[LogPriors.Count];
        for (var label = 0; label < joint.Length; label++)
            joint[label] = LogPriors[label] + LogConditionals[label][point];
        return joint;
    }
}
