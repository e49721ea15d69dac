using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Points;

/// <summary>Points with their classes, 0 and 1. The course's own sets lie mostly within 1.5 of the origin on each axis.</summary>
/// <param name="Points">N points of two coordinates.</param>
/// <param name="Classes">The class of each.</param>
public sealed record LabelledPoints(IReadOnlyList<double[]> Points, IReadOnlyList<int> Classes)
{
    /// <summary>How many points.</summary>
    public int Count => Points.Count;

    /// <summary>Draws points, half of each class (the first class has the odd one).</summary>
    /// <param name="set">Which set; <see cref="LabelledPointSet.Drawn"/> is the learner's own and cannot be drawn from here.</param>
    /// <param name="count">How many points.</param>
    /// <param name="noise">The standard deviation around the noiseless set, per coordinate; for heaps, of each heap.</param>
    /// <param name="random">Where the chance comes from.</param>
    public static LabelledPoints Draw(LabelledPointSet set, int count, double noise, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(noise);
        ArgumentNullException.ThrowIfNull(random);
        var points = new double[count][];
        var classes = new int[count];
        for (var i = 0; i < count; i++)
        {
            classes[i] = i % 2;
            var (x, y) = Noiseless(set, classes[i], random);
            points[i] = [x + noise * random.NextNormal(), y + noise * random.NextNormal()];
        }

        return new LabelledPoints(points, classes);
    }

    /// <summary>Both sets together, this one first.</summary>
    /// <param name="more">Further points.</param>
    public LabelledPoints With(LabelledPoints more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new LabelledPoints([.. Points, .. more.Points], [.. Classes, .. more.Classes]);
    }

    private static (double X, double Y) Noiseless(LabelledPointSet set, int label, RandomSource random) => set switch
    {
        LabelledPointSet.Blobs => label == 0 ? (-0.6, -0.4) : (0.6, 0.4),
        LabelledPointSet.Moons => Moon(label, Math.PI * random.NextDouble()),
        LabelledPointSet.Circles => Circle(label == 0 ? 1.1 : 0.5, 2 * Math.PI * random.NextDouble()),
        LabelledPointSet.Xor => Corner(label, random.Next(2)),
        LabelledPointSet.Spiral => Arm(label, Math.Sqrt(random.NextDouble())),
        _ => throw new ArgumentException($"{set} has no points of its own to draw from.", nameof(set)),
    };

    private static (double X, double Y) Moon(int label, double angle) => label == 0
        ? ((Math.Cos(angle) - 0.5) * 0.75, (Math.Sin(angle) - 0.25) * 0.75)
        : ((0.5 - Math.Cos(angle)) * 0.75, (0.25 - Math.Sin(angle)) * 0.75);

    private static (double X, double Y) Circle(double radius, double angle) => (radius * Math.Cos(angle), radius * Math.Sin(angle));

    // Class 0 has the corners (-, -) and (+, +), class 1 the others.
    private static (double X, double Y) Corner(int label, int side)
    {
        var x = side == 0 ? -0.65 : 0.65;
        return (x, label == 0 ? x : -x);
    }

    private static (double X, double Y) Arm(int label, double along)
    {
        var angle = 3 * Math.PI * along + label * Math.PI;
        return (1.3 * along * Math.Cos(angle), 1.3 * along * Math.Sin(angle));
    }
}
