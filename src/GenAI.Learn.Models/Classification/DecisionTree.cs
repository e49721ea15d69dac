namespace GenAI.Learn.Models.Classification;

/// <summary>
/// A decision tree grown as CART does (Breiman, Friedman, Olshen and Stone 1984): each node asks whether one feature is at most a threshold, the
/// question that leaves the least Gini impurity 1 - sum of p_y^2, weighted by the points on either side. Thresholds lie half way between
/// neighbouring values; of equally good questions the first is taken, by feature and then by threshold. Nodes are split level by level.
/// </summary>
public sealed class DecisionTree : IBinaryClassifier
{
    private readonly IReadOnlyList<double[]> _points;
    private readonly IReadOnlyList<int> _classes;
    private readonly int _maxDepth;
    private readonly int _minLeaf;
    private readonly List<TreeNode> _nodes = [];
    private readonly Queue<TreeNode> _growing = new();

    /// <summary>Makes a tree of one leaf.</summary>
    /// <param name="points">N vectors.</param>
    /// <param name="classes">The class of each, 0 or 1.</param>
    /// <param name="maxDepth">The most questions on the way to a leaf.</param>
    /// <param name="minLeaf">The fewest training points that a leaf may hold.</param>
    /// <exception cref="ArgumentException">The points are unfit.</exception>
    public DecisionTree(IReadOnlyList<double[]> points, IReadOnlyList<int> classes, int maxDepth, int minLeaf = 1)
    {
        TrainingSet.Check(points, classes);
        ArgumentOutOfRangeException.ThrowIfNegative(maxDepth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minLeaf);
        (_points, _classes, _maxDepth, _minLeaf) = (points, classes, maxDepth, minLeaf);
        Add(Enumerable.Range(0, points.Count).ToArray(), 0);
    }

    /// <summary>The nodes, the root first; each level follows the one above.</summary>
    public IReadOnlyList<TreeNode> Nodes => _nodes;

    /// <summary>True when no leaf can be split further.</summary>
    public bool IsGrown => _growing.Count == 0;

    /// <summary>The full tree.</summary>
    /// <inheritdoc cref="DecisionTree(IReadOnlyList{double[]}, IReadOnlyList{int}, int, int)"/>
    public static DecisionTree Fit(IReadOnlyList<double[]> points, IReadOnlyList<int> classes, int maxDepth, int minLeaf = 1)
    {
        var tree = new DecisionTree(points, classes, maxDepth, minLeaf);
        while (!tree.IsGrown)
            tree.Step();
        return tree;
    }

    /// <summary>Splits one leaf.</summary>
    public void Step()
    {
        if (!_growing.TryDequeue(out var node))
            return;
        var (feature, threshold) = BestQuestion(node.Points) ?? throw new InvalidOperationException("Only leaves that can be split wait for it.");
        node.Ask(
            feature,
            threshold,
            Add([.. node.Points.Where(i => _points[i][feature] <= threshold)], node.Depth + 1),
            Add([.. node.Points.Where(i => _points[i][feature] > threshold)], node.Depth + 1));
    }

    /// <summary>The share of class 1 in the leaf, less one half.</summary>
    /// <param name="point">As many numbers as in training.</param>
    public double Score(ReadOnlySpan<double> point) => Probability(point) - 0.5;

    /// <summary>The share of class 1 among the training points of the leaf that the point comes to.</summary>
    /// <param name="point">As many numbers as in training.</param>
    public double Probability(ReadOnlySpan<double> point)
    {
        var node = _nodes[0];
        while (node.Question is { } question)
            node = point[question.Feature] <= question.Threshold ? question.Low : question.High;
        return node.Share;
    }

    private TreeNode Add(int[] points, int depth)
    {
        var node = new TreeNode(points, (double)points.Count(i => _classes[i] == 1) / points.Length, depth);
        _nodes.Add(node);
        if (depth < _maxDepth && node.Share is > 0 and < 1 && BestQuestion(points) is not null)
            _growing.Enqueue(node);
        return node;
    }

    private (int Feature, double Threshold)? BestQuestion(int[] points)
    {
        (int, double)? best = null;
        var highest = double.NegativeInfinity;
        for (var feature = 0; feature < _points[0].Length; feature++)
        {
            var column = feature;
            var sorted = points.OrderBy(i => _points[i][column]).ToArray();
            var (ones, left) = (sorted.Sum(i => _classes[i]), 0);
            for (var n = 1; n < sorted.Length; n++)
            {
                left += _classes[sorted[n - 1]];
                var (below, above) = (_points[sorted[n - 1]][feature], _points[sorted[n]][feature]);
                if (above <= below || n < _minLeaf || sorted.Length - n < _minLeaf)
                    continue;
                var purity = Purity(left, n) + Purity(ones - left, sorted.Length - n);
                if (purity <= highest)
                    continue;
                var middle = below / 2 + above / 2;
                (highest, best) = (purity, (feature, middle < above ? middle : below));
            }
        }

        return best;
    }

    // n sum of p_y^2: the larger over both sides, the smaller the weighted impurity that is left.
    private static double Purity(double ones, double count) => (ones * ones + (count - ones) * (count - ones)) / count;
}
