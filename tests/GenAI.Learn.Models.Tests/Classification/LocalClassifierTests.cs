using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Classification;

public sealed class LocalClassifierTests
{
    public static TheoryData<string> Names => ClassificationCase.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Neighbours_choose_as_scikit_learns(string name)
    {
        var data = ClassificationCase.Named(name);
        foreach (var golden in data.Expected("neighbours").EnumerateArray())
        {
            IBinaryClassifier model = new KNearestNeighbours(data.Train, data.TrainClasses, golden.GetProperty("k").GetInt32());
            Assert.Equal(ClassificationCase.Integers(golden.GetProperty("predicted")), data.Test.Select(x => model.Predict(x)));
        }
    }

    [Fact]
    public void One_neighbour_knows_its_own_points_by_heart()
    {
        var data = ClassificationCase.Named("moons");
        IBinaryClassifier model = new KNearestNeighbours(data.Train, data.TrainClasses, 1);
        Assert.Equal(1, model.Accuracy(data.Train, data.TrainClasses));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Trees_are_scikit_learns_wherever_no_two_questions_are_equally_good(string name)
    {
        var data = ClassificationCase.Named(name);
        var compared = 0;
        foreach (var golden in data.Expected("trees").EnumerateArray().Where(tree => tree.GetProperty("unique").GetBoolean()))
        {
            var tree = DecisionTree.Fit(data.Train, data.TrainClasses, golden.GetProperty("depth").GetInt32(), golden.GetProperty("leaf").GetInt32());
            var expected = golden.GetProperty("nodes").EnumerateArray().Select(node => node.Doubles()).ToArray();
            Assert.Equal(expected.Length, tree.Nodes.Count);
            for (var i = 0; i < expected.Length; i++)
            {
                var node = tree.Nodes[i];
                Assert.Equal(expected[i][0], node.Question?.Feature ?? -1);
                Assert.Equal(expected[i][1], node.Question?.Threshold ?? node.Share, 1e-12);
            }

            data.AssertAccuracy(golden, tree);
            compared++;
        }

        Assert.InRange(compared, 2, 4);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_deep_tree_is_as_good_as_scikit_learns(string name)
    {
        var data = ClassificationCase.Named(name);
        var golden = data.Expected("trees").EnumerateArray().Single(tree => tree.GetProperty("depth").GetInt32() == 8);
        IBinaryClassifier tree = DecisionTree.Fit(data.Train, data.TrainClasses, 8);
        Assert.Equal(golden.GetProperty("accuracy").GetDouble(), tree.Accuracy(data.Test, data.TestClasses), 0.02 + 1e-9);
    }

    [Fact]
    public void Without_limits_a_tree_learns_its_points_by_heart()
    {
        var data = ClassificationCase.Named("blobs");
        IBinaryClassifier tree = DecisionTree.Fit(data.Train, data.TrainClasses, 100);
        Assert.Equal(1, tree.Accuracy(data.Train, data.TrainClasses));
    }

    [Fact]
    public void Every_step_splits_one_leaf_and_no_training_point_is_lost()
    {
        var data = ClassificationCase.Named("xor");
        var tree = new DecisionTree(data.Train, data.TrainClasses, 6, 2);
        for (var leaves = 1; !tree.IsGrown; leaves++)
        {
            Assert.Equal(leaves, tree.Nodes.Count(node => node.Question is null));
            tree.Step();
            Assert.Equal(data.Train.Length, tree.Nodes.Where(node => node.Question is null).Sum(node => node.Count));
        }

        Assert.All(tree.Nodes, node => Assert.True(node.Count >= 2 && node.Depth <= 6));
    }
}
