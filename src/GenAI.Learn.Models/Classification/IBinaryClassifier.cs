namespace GenAI.Learn.Models.Classification;

/// <summary>A fitted model that tells two classes of vectors apart, class 0 and class 1.</summary>
public interface IBinaryClassifier
{
    /// <summary>How sure the model is of class 1: above 0 for class 1, 0 on the boundary. Its unit is the model's own.</summary>
    /// <param name="point">A vector of as many numbers as the model was fitted with.</param>
    double Score(ReadOnlySpan<double> point);

    /// <summary>
    /// The probability of class 1, 0 to 1, where the model has one; otherwise a value made of the score, one half on the boundary,
    /// which each model's own comment explains.
    /// </summary>
    /// <param name="point">A vector of as many numbers as the model was fitted with.</param>
    double Probability(ReadOnlySpan<double> point);

    /// <summary>The class that the model chooses, 0 or 1.</summary>
    /// <param name="point">A vector of as many numbers as the model was fitted with.</param>
    int Predict(ReadOnlySpan<double> point) => Score(point) > 0 ? 1 : 0;

    /// <summary>The share of points whose class the model chooses rightly, 0 to 1; NaN of no points.</summary>
    /// <param name="points">N vectors.</param>
    /// <param name="classes">Their classes.</param>
    double Accuracy(IReadOnlyList<double[]> points, IReadOnlyList<int> classes)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(classes);
        var right = 0;
        for (var i = 0; i < points.Count; i++)
            right += Predict(points[i]) == classes[i] ? 1 : 0;
        return (double)right / points.Count;
    }
}
