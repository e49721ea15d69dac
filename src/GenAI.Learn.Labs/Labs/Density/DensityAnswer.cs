using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>One model's answer to the question of the lab: what is the distribution of these points, class by class?</summary>
internal abstract class DensityAnswer : IDisposable
{
    /// <summary>Whether the model can say how dense a place is.</summary>
    public virtual bool HasDensity => true;

    /// <summary>True when another step would change nothing.</summary>
    public virtual bool IsConverged => false;

    /// <summary>What the model is made of, for the table: "2 Gaussians without covariance".</summary>
    public abstract string Parts { get; }

    /// <summary>Steps between two measurements: a density that costs much is measured seldom.</summary>
    public virtual int MeasuredEvery => 1;

    /// <summary>Takes other points: the fit goes on from where it is.</summary>
    public abstract void Take(LabelledPoints points);

    /// <summary>Some work on the fit.</summary>
    /// <param name="updates">Updates of a network, where there is one.</param>
    public abstract void Step(int updates);

    /// <summary>log p(x | y) by class and point; null where the model has no density.</summary>
    /// <param name="points">The points.</param>
    /// <param name="isSketch">True for a picture: where the density is only estimated, with less work.</param>
    public abstract IReadOnlyList<double[]>? LogConditionals(IReadOnlyList<double[]> points, bool isSketch);

    /// <summary>The sample of a class that the model makes of each row of chance.</summary>
    public abstract double[][] Sample(int label, SampleChance chance);

    public abstract void Save(LabState state);

    public abstract void Load(LabState state);

    public virtual void Dispose()
    {
    }

    /// <summary>The points of each class.</summary>
    protected static double[][][] ByClass(LabelledPoints points) =>
        [.. Enumerable.Range(0, 2).Select(label => points.Points.Where((_, i) => points.Classes[i] == label).ToArray())];

    /// <summary>The log of each class's share.</summary>
    public static double[] LogPriors(LabelledPoints points) =>
        [.. Enumerable.Range(0, 2).Select(label => Math.Log(points.Classes.Count(c => c == label) / (double)points.Count))];
}
