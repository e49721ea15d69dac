using System.Text.Json;
using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Classification;

public sealed class LinearClassifierTests
{
    public static TheoryData<string> Names => ClassificationCase.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Logistic_regression_comes_to_scikit_learns_optimum(string name)
    {
        var data = ClassificationCase.Named(name);
        foreach (var golden in data.Expected("logistic").EnumerateArray())
        {
            var model = LogisticRegression.Fit(data.Train, data.TrainClasses, golden.GetProperty("c").GetDouble());
            Assert.True(model.IsConverged);
            // scikit-learn's L-BFGS stops some 1e-6 before the optimum, at worst where C is small and the function flat.
            AssertLine(golden, model.Weights, model.Intercept, 2e-4);
            data.AssertAccuracy(golden, model);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Least_squares_gives_scikit_learns_line(string name)
    {
        var data = ClassificationCase.Named(name);
        var golden = data.Expected("leastSquares");
        var model = LeastSquaresClassifier.Fit(data.Train, data.TrainClasses);
        AssertLine(golden, model.Weights, model.Intercept, 1e-9);
        data.AssertAccuracy(golden, model);
    }

    [Fact]
    public void At_the_optimum_no_neighbouring_weights_are_better()
    {
        var data = ClassificationCase.Named("moons");
        var model = LogisticRegression.Fit(data.Train, data.TrainClasses, 10);
        // Where the gradient is 0: the sum of P - y is 0, since b bears no penalty.
        var miss = data.Train.Zip(data.TrainClasses, (x, y) => model.Probability(x) - y).Sum();
        Assert.Equal(0, miss, 1e-8);
    }

    [Fact]
    public void No_Newton_step_raises_the_objective()
    {
        var data = ClassificationCase.Named("xor");
        var model = new LogisticRegression(data.Train, data.TrainClasses, 1000);
        for (var i = 0; i < 60; i++)
        {
            var before = model.Objective;
            model.Step(0.2);
            Assert.True(model.Objective <= before);
        }
    }

    [Fact]
    public void Separable_points_far_apart_still_converge()
    {
        var model = LogisticRegression.Fit([[-1000, 0], [1000, 0], [-900, 1], [900, 2]], [0, 1, 0, 1], 1000);
        Assert.True(model.IsConverged);
        Assert.Equal(1, model.Probability([1000, 0]), 1e-6);
    }

    [Fact]
    public void A_saved_fit_goes_on_the_same()
    {
        var data = ClassificationCase.Named("blobs");
        var (model, copy) = (new LogisticRegression(data.Train, data.TrainClasses), new LogisticRegression(data.Train, data.TrainClasses));
        model.Step(0.3);
        var memory = new MemoryStream();
        model.Save(new BinaryWriter(memory));
        memory.Position = 0;
        copy.Load(new BinaryReader(memory));
        model.Step(0.3);
        copy.Step(0.3);
        Assert.Equal(model.Weights, copy.Weights);
    }

    [Fact]
    public void One_class_alone_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new LogisticRegression([[0], [1]], [1, 1]));
        Assert.Contains("both classes", refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertLine(JsonElement golden, IReadOnlyList<double> weights, double intercept, double tolerance)
    {
        var expected = golden.GetProperty("weights").Doubles();
        Assert.Equal(expected[0], weights[0], tolerance);
        Assert.Equal(expected[1], weights[1], tolerance);
        Assert.Equal(golden.GetProperty("intercept").GetDouble(), intercept, tolerance);
    }
}
