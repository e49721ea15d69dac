using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>The models that are fitted within milliseconds, side by side: on all training points, and on those without the added ones.</summary>
internal static class BoundaryComparison
{
    // A machine with a large C may need more; beside the others this is near enough.
    private const int Pairs = 4000;

    /// <summary>Rows of a table: model, test accuracy, test accuracy without the added points.</summary>
    public static List<IReadOnlyList<string>> Rows(DecisionBoundary.Options options, BoundaryData data) =>
    [
        Row("Least squares", data, (x, y) => LeastSquaresClassifier.Fit(x, y)),
        Row("Logistic regression", data, (x, y) => LogisticRegression.Fit(x, y, options.C)),
        Row("SVM, linear", data, (x, y) => Machine(x, y, options, Kernel.Linear)),
        Row("SVM, RBF", data, (x, y) => Machine(x, y, options, Kernel.Rbf)),
        Row("1 nearest neighbour", data, (x, y) => new KNearestNeighbours(x, y, 1)),
        Row($"{options.Neighbours} nearest neighbours", data, (x, y) => new KNearestNeighbours(x, y, options.Neighbours)),
        Row($"Tree of depth {options.Depth}", data, (x, y) => DecisionTree.Fit(x, y, options.Depth)),
    ];

    private static string[] Row(string name, BoundaryData data, Func<IReadOnlyList<double[]>, IReadOnlyList<int>, IBinaryClassifier> fit)
    {
        var with = Accuracy(data.Training, data.Test, fit);
        return [name, with, data.Added.Count == 0 ? with : Accuracy(data.Plain, data.Test, fit)];
    }

    private static string Accuracy(
        LabelledPoints training, LabelledPoints test, Func<IReadOnlyList<double[]>, IReadOnlyList<int>, IBinaryClassifier> fit) =>
        training.Classes.Distinct().Count() < 2 ? "" : $"{fit(training.Points, training.Classes).Accuracy(test.Points, test.Classes):0.000}";

    private static SupportVectorMachine Machine(IReadOnlyList<double[]> x, IReadOnlyList<int> y, DecisionBoundary.Options options, Kernel kernel)
    {
        var machine = new SupportVectorMachine(x, y, options.C, kernel, options.Gamma);
        machine.Advance(Pairs);
        return machine;
    }
}
