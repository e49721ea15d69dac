using System.Text.Json;
using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Classification;

public sealed class GaussianNaiveBayesTests
{
    // Both sides work in double precision and sum in different orders; the values are of size 1 to 1e3.
    private const double Tolerance = 1e-9;

    private static readonly JsonElement[] Golden = [.. Goldens.Golden.Read("naive_bayes.json").EnumerateArray()];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Golden.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Priors_means_and_variances_are_scikit_learns(int index)
    {
        var (golden, model) = Fit(index);
        AssertClose(golden.GetProperty("logPriors").Doubles(), model.LogPriors);
        AssertClose(Flat(golden.GetProperty("means")), [.. model.Means.SelectMany(row => row)]);
        AssertClose(Flat(golden.GetProperty("variances")), [.. model.Variances.SelectMany(row => row)]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Joint_likelihood_posterior_and_choice_are_scikit_learns(int index)
    {
        var (golden, model) = Fit(index);
        var asked = Rows(golden.GetProperty("asked"));
        AssertClose(Flat(golden.GetProperty("joint")), [.. asked.SelectMany(x => model.JointLogLikelihood(x))]);
        AssertClose(Flat(golden.GetProperty("posterior")), [.. asked.SelectMany(x => model.Posterior(x))]);
        Assert.Equal(golden.GetProperty("predicted").Doubles(), asked.Select(x => (double)model.Predict(x)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_missing_feature_is_left_out(int index)
    {
        var (golden, model) = Fit(index);
        var asked = Rows(golden.GetProperty("asked")).Select(x => (double[])[double.NaN, .. x.Skip(1)]);
        AssertClose(Flat(golden.GetProperty("posteriorWithoutFirst")), [.. asked.SelectMany(x => model.Posterior(x))]);
    }

    [Fact]
    public void With_everything_missing_the_posterior_is_the_prior()
    {
        var (_, model) = Fit(0);
        AssertClose([.. model.LogPriors.Select(Math.Exp)], model.Posterior([double.NaN, double.NaN]));
    }

    [Fact]
    public void A_class_without_points_is_never_chosen()
    {
        var model = GaussianNaiveBayes.Fit([[0], [1]], [0, 0]);
        Assert.Equal(0, model.Probability([100]));
    }

    [Fact]
    public void Equal_points_leave_a_finite_model()
    {
        var model = GaussianNaiveBayes.Fit([[2, 2], [2, 2]], [0, 1]);
        Assert.Equal(0.5, model.Probability([3, 3]), Tolerance);
    }

    [Fact]
    public void Missing_numbers_are_refused_in_training()
    {
        var refusal = Assert.Throws<ArgumentException>(() => GaussianNaiveBayes.Fit([[0], [double.NaN]], [0, 1]));
        Assert.Contains("Point 1", refusal.Message, StringComparison.Ordinal);
    }

    private static (JsonElement Golden, GaussianNaiveBayes Model) Fit(int index)
    {
        var golden = Golden[index];
        var classes = golden.GetProperty("y").EnumerateArray().Select(y => y.GetInt32()).ToArray();
        return (golden, GaussianNaiveBayes.Fit(
            Rows(golden.GetProperty("x")), classes, golden.GetProperty("classes").GetInt32(), golden.GetProperty("smoothing").GetDouble()));
    }

    private static double[][] Rows(JsonElement matrix) => [.. matrix.EnumerateArray().Select(row => row.Doubles())];

    private static double[] Flat(JsonElement matrix) => [.. Rows(matrix).SelectMany(row => row)];

    private static void AssertClose(double[] expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
            Assert.InRange(actual[i], expected[i] - Tolerance * (1 + Math.Abs(expected[i])), expected[i] + Tolerance * (1 + Math.Abs(expected[i])));
    }
}
