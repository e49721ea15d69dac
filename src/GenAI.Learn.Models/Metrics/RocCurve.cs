namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// The receiver operating characteristic of a score that should be higher for anomalies than for ordinary records: for every threshold the share of the anomalies
/// found against the share of the ordinary that raise a false alarm (Fawcett 2006). Equal scores are passed together, by one straight line.
/// </summary>
public sealed class RocCurve
{
    private RocCurve(IReadOnlyList<double> falseAlarms, IReadOnlyList<double> hits, IReadOnlyList<double> thresholds) =>
        (FalseAlarms, Hits, Thresholds) = (falseAlarms, hits, thresholds);

    /// <summary>The false-alarm rate at each threshold, rising from 0 to 1.</summary>
    public IReadOnlyList<double> FalseAlarms { get; }

    /// <summary>The hit rate at each threshold, rising from 0 to 1.</summary>
    public IReadOnlyList<double> Hits { get; }

    /// <summary>The thresholds, falling from infinity: a record whose score reaches it raises an alarm.</summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>
    /// The area under the curve, 0 to 1: the chance that a random anomaly scores higher than a random ordinary record, a tie counted one half. One half is guessing.
    /// </summary>
    public double Area
    {
        get
        {
            var sum = 0.0;
            for (var i = 1; i < Hits.Count; i++)
                sum += (FalseAlarms[i] - FalseAlarms[i - 1]) * (Hits[i] + Hits[i - 1]) / 2;
            return sum;
        }
    }

    /// <summary>The curve of two samples of scores.</summary>
    /// <param name="ordinary">Scores of ordinary records.</param>
    /// <param name="anomalies">Scores of anomalies.</param>
    /// <exception cref="ArgumentException">One of the two is empty, or a score is not a number.</exception>
    public static RocCurve Of(IReadOnlyCollection<double> ordinary, IReadOnlyCollection<double> anomalies)
    {
        if (ordinary.Count == 0 || anomalies.Count == 0)
            throw new ArgumentException($"A curve needs scores of both kinds; there are {ordinary.Count} ordinary ones and {anomalies.Count} of anomalies.", nameof(anomalies));
        if (ordinary.Concat(anomalies).Any(double.IsNaN))
            throw new ArgumentException("A score is not a number.", nameof(ordinary));
        var scores = ordinary.Select(score => (Score: score, IsAnomaly: false)).Concat(anomalies.Select(score => (Score: score, IsAnomaly: true)))
            .OrderByDescending(one => one.Score).ToArray();
        var (falseAlarms, hits, thresholds) = (new List<double> { 0 }, new List<double> { 0 }, new List<double> { double.PositiveInfinity });
        var (wrong, right) = (0, 0);
        for (var i = 0; i < scores.Length; i++)
        {
            (wrong, right) = scores[i].IsAnomaly ? (wrong, right + 1) : (wrong + 1, right);
            if (i + 1 < scores.Length && scores[i + 1].Score.Equals(scores[i].Score))
                continue;
            falseAlarms.Add((double)wrong / ordinary.Count);
            hits.Add((double)right / anomalies.Count);
            thresholds.Add(scores[i].Score);
        }

        return new RocCurve(falseAlarms, hits, thresholds);
    }
}
