namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>A number by which the runs of a series are compared at their end.</summary>
/// <param name="Name">Its name: a scalar's, unless <paramref name="Value"/> says otherwise.</param>
/// <param name="HigherIsBetter">Which end is the worst.</param>
/// <param name="Value">Where it is not a scalar itself: how it follows from them.</param>
internal sealed record TrialMeasure(string Name, bool HigherIsBetter, Func<Dictionary<string, double>, double>? Value = null)
{
    public double Of(Dictionary<string, double> scalars) => Value?.Invoke(scalars) ?? scalars[Name];
}
