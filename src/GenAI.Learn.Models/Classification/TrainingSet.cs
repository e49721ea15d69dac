namespace GenAI.Learn.Models.Classification;

/// <summary>What the classifiers ask of the points that they are fitted to.</summary>
internal static class TrainingSet
{
    /// <summary>The number of features.</summary>
    /// <exception cref="ArgumentException">There are no points, points of different length, a label out of range or a number that is not finite.</exception>
    public static int Check(IReadOnlyList<double[]> points, IReadOnlyList<int> classes, int classCount = 2)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(classes);
        if (points.Count == 0 || points.Count != classes.Count)
            throw new ArgumentException($"A model is fitted to at least one point, each with its class; there are {points.Count} points and {classes.Count} classes.", nameof(points));
        var features = points[0].Length;
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Length != features)
                throw new ArgumentException($"Point {i} has {points[i].Length} numbers and point 0 has {features}.", nameof(points));
            if (classes[i] < 0 || classes[i] >= classCount)
                throw new ArgumentException($"Point {i} has class {classes[i]}; classes are 0 to {classCount - 1}.", nameof(classes));
            if (!Array.TrueForAll(points[i], double.IsFinite))
                throw new ArgumentException($"Point {i} has a number that is missing or infinite; fill it in before fitting.", nameof(points));
        }

        return features;
    }

    /// <summary>The logistic function 1 / (1 + exp(-score)), without overflow.</summary>
    public static double Logistic(double score) =>
        score >= 0 ? 1 / (1 + Math.Exp(-score)) : Math.Exp(score) / (1 + Math.Exp(score));
}
