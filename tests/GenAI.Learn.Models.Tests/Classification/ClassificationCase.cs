using System.Text.Json;
using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Classification;

/// <summary>One of the data sets of classification.json, with scikit-learn's answers.</summary>
internal sealed class ClassificationCase(JsonElement golden)
{
    private static readonly Dictionary<string, ClassificationCase> Cases =
        Golden.Read("classification.json").EnumerateArray().ToDictionary(c => c.GetProperty("name").GetString()!, c => new ClassificationCase(c));

    public static TheoryData<string> Names => [.. Cases.Keys];

    public double[][] Train { get; } = Rows(golden.GetProperty("train"));

    public int[] TrainClasses { get; } = Integers(golden.GetProperty("trainClasses"));

    public double[][] Test { get; } = Rows(golden.GetProperty("test"));

    public int[] TestClasses { get; } = Integers(golden.GetProperty("testClasses"));

    public static ClassificationCase Named(string name) => Cases[name];

    public JsonElement Expected(string model) => golden.GetProperty(model);

    /// <summary>Accuracies on 200 test points: one point on the boundary may fall either way by rounding, no more.</summary>
    public void AssertAccuracy(JsonElement expected, IBinaryClassifier model) =>
        Assert.Equal(expected.GetProperty("accuracy").GetDouble(), model.Accuracy(Test, TestClasses), 0.005 + 1e-9);

    public static double[][] Rows(JsonElement matrix) => [.. matrix.EnumerateArray().Select(row => row.Doubles())];

    public static int[] Integers(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetInt32())];
}
