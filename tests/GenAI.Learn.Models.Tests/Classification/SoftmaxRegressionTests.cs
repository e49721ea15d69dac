using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Classification;

public sealed class SoftmaxRegressionTests
{
    private static readonly Tensor Points = tensor(new[] { 0.0, 1, 1, 0, 2, 2, -1, 0.5, 0.3, 0.2, 1, 1 }, [6, 2]);
    private static readonly Tensor Labels = tensor(new long[] { 0, 1, 2, 0, 1, 2 });

    [Fact]
    public void Its_weights_are_scikit_learns()
    {
        foreach (var golden in Golden.Read("scores.json").GetProperty("softmax").EnumerateArray())
        {
            var (dimensions, classes) = (golden.GetProperty("dimensions").GetInt32(), golden.GetProperty("classes").GetInt32());
            var points = tensor(golden.GetProperty("points").Doubles(), [golden.GetProperty("count").GetInt32(), dimensions]);
            long[] labels = [.. golden.GetProperty("labels").EnumerateArray().Select(label => label.GetInt64())];
            using var model = Fitted(new SoftmaxRegression(points, tensor(labels), classes, golden.GetProperty("c").GetDouble(), 1e-11));
            var expected = golden.GetProperty("weights").Doubles(); // (classes, D), and here (D, classes)
            Assert.All(Enumerable.Range(0, expected.Length), i => Assert.Equal(expected[i], model.Weights[i % dimensions * classes + i / dimensions], 1e-5));
            var mean = model.Intercepts.Average();
            Assert.Equal(golden.GetProperty("intercepts").Doubles(), model.Intercepts.Select(b => b - mean), (a, b) => Math.Abs(a - b) < 1e-5);
        }
    }

    [Fact]
    public void No_step_raises_what_it_minimises()
    {
        using var model = new SoftmaxRegression(Points, Labels, 3, 10, 1e-10);
        for (var i = 0; i < 30; i++)
        {
            var before = model.Objective;
            model.Step();
            Assert.True(model.Objective <= before);
        }
    }

    [Fact]
    public void It_names_the_points_that_it_can_tell_apart()
    {
        var points = tensor(new[] { 5.0, 0, 0, 5, -5, -5 }, [3, 2]);
        using var model = Fitted(new SoftmaxRegression(points, tensor(new long[] { 2, 0, 1 }), 3));
        Assert.Equal([2L, 0, 1], model.Predict(points).data<long>().ToArray());
    }

    [Fact]
    public void A_saved_fit_goes_on_the_same()
    {
        using var model = new SoftmaxRegression(Points, Labels, 3, 10, 1e-10);
        for (var i = 0; i < 4; i++)
            model.Step();
        using var stream = new MemoryStream();
        model.Save(new BinaryWriter(stream));
        stream.Position = 0;
        using var copy = new SoftmaxRegression(Points, Labels, 3, 10, 1e-10);
        copy.Load(new BinaryReader(stream));
        model.Step();
        copy.Step();
        Assert.Equal(model.Weights, copy.Weights);
    }

    private static SoftmaxRegression Fitted(SoftmaxRegression model)
    {
        for (var i = 0; i < 5000 && !model.IsConverged; i++)
            model.Step();
        return model;
    }
}
