using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>The points of a <see cref="DecisionBoundary"/>. Made of seed and options alone: the same options bring back the same points.</summary>
internal sealed class BoundaryData
{
    private const int TestPoints = 500;
    private const double Far = 2.2;
    private const long TestChance = 0x7E57;
    private const long OutlierChance = 0x0DD;

    private BoundaryData(LabelledPoints plain, LabelledPoints added, LabelledPoints test) =>
        (Plain, Added, Test, Training) = (plain, added, test, plain.With(added));

    /// <summary>The training points without outliers and the learner's own.</summary>
    public LabelledPoints Plain { get; }

    /// <summary>Outliers and the learner's own points.</summary>
    public LabelledPoints Added { get; }

    /// <summary>All training points.</summary>
    public LabelledPoints Training { get; }

    /// <summary>500 points of the set itself, without outliers; of a drawn set the points themselves, since there is nothing to draw others from.</summary>
    public LabelledPoints Test { get; }

    /// <summary>Draws them.</summary>
    public static BoundaryData Draw(DecisionBoundary.Options options, long seed)
    {
        var own = new LabelledPoints(
            [.. options.YourPoints.Points.Select(p => new[] { p.X, p.Y })], [.. options.YourPoints.Points.Select(p => p.Class)]);
        if (options.Data == LabelledPointSet.Drawn)
            return new BoundaryData(own, Outliers(options, own, seed), own);
        var noise = options.Noise * UsualNoise(options.Data);
        var plain = LabelledPoints.Draw(options.Data, options.Points, noise, new RandomSource(seed));
        var test = LabelledPoints.Draw(options.Data, TestPoints, noise, new RandomSource(seed ^ TestChance));
        return new BoundaryData(plain, Outliers(options, plain, seed).With(own), test);
    }

    // The spread at which a set is neither trivial nor hopeless.
    private static double UsualNoise(LabelledPointSet set) => set switch
    {
        LabelledPointSet.Blobs => 0.35,
        LabelledPointSet.Xor => 0.25,
        LabelledPointSet.Moons => 0.15,
        LabelledPointSet.Circles => 0.12,
        _ => 0.05,
    };

    private static LabelledPoints Outliers(DecisionBoundary.Options options, LabelledPoints plain, long seed)
    {
        var random = new RandomSource(seed ^ OutlierChance);
        var (points, classes) = (new List<double[]>(), new List<int>());
        for (var i = 0; i < options.Outliers; i++)
        {
            var (first, second) = (random.NextNormal(), random.NextNormal());
            var at = random.NextDouble();
            if (options.OutlierKind == OutlierKind.FarAway)
            {
                points.Add([Math.Clamp(Far + 0.1 * first, 0, DecisionBoundary.HalfWidth), Math.Clamp(Far + 0.1 * second, 0, DecisionBoundary.HalfWidth)]);
                classes.Add(1);
            }
            else if (plain.Count > 0)
            {
                var near = (int)(at * plain.Count);
                points.Add([plain.Points[near][0] + 0.05 * first, plain.Points[near][1] + 0.05 * second]);
                classes.Add(1 - plain.Classes[near]);
            }
        }

        return new LabelledPoints(points, classes);
    }
}
