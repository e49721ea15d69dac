using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Density;

public sealed class JointDensityTests
{
    [Fact]
    public void A_mixture_to_each_class_classifies_by_Bayes_rule_as_with_scikit_learn()
    {
        var golden = DensityGolden.All.GetProperty("byClass");
        var joint = new JointDensity(LogPriors(), [Conditional(0), Conditional(1)]);
        Assert.Equal(golden.GetProperty("heldOut").GetDouble(), joint.LogLikelihood(), 1e-9);
        Assert.Equal(golden.GetProperty("accuracy").GetDouble(), joint.Accuracy(DensityGolden.Test.Classes), 1e-12);

        double[] Conditional(int label)
        {
            var own = DensityGolden.OfClass(DensityGolden.Train, label);
            var mixture = DensityGolden.Start(own);
            for (var step = 0; step < golden.GetProperty("steps").GetInt32(); step++)
                mixture.Step(own);
            return [.. DensityGolden.Test.Points.Select(mixture.LogDensity)];
        }
    }

    [Fact]
    public void The_conditionals_of_naive_Bayes_give_back_its_likelihood_and_accuracy()
    {
        var golden = DensityGolden.All.GetProperty("naiveBayes");
        var joint = OfNaiveBayes();
        Assert.Equal(golden.GetProperty("heldOut").GetDouble(), joint.LogLikelihood(), 1e-9);
        Assert.Equal(golden.GetProperty("accuracy").GetDouble(), joint.Accuracy(DensityGolden.Test.Classes), 1e-12);
        Assert.All(
            golden.GetProperty("posteriors").Doubles().Select((p, i) => (p, i)),
            pair => Assert.Equal(pair.p, joint.Posterior(pair.i, 1), 1e-9));
    }

    [Fact]
    public void Posteriors_sum_to_1_where_every_density_is_next_to_nothing()
    {
        var joint = new JointDensity([Math.Log(0.5), Math.Log(0.5)], [[-5000], [-5003]]);
        Assert.Equal(1, joint.Posterior(0, 0) + joint.Posterior(0, 1), 1e-12);
        Assert.Equal(1 / (1 + Math.Exp(-3)), joint.Posterior(0, 0), 1e-12);
    }

    private static JointDensity OfNaiveBayes()
    {
        var model = GaussianNaiveBayes.Fit(DensityGolden.Train.Points, DensityGolden.Train.Classes);
        return new JointDensity(LogPriors(), [.. Enumerable.Range(0, 2).Select(label =>
            DensityGolden.Test.Points.Select(point => model.JointLogLikelihood(point)[label] - model.LogPriors[label]).ToArray())]);
    }

    private static double[] LogPriors() =>
        [.. Enumerable.Range(0, 2).Select(label => Math.Log(DensityGolden.Train.Classes.Count(c => c == label) / (double)DensityGolden.Train.Count))];
}
