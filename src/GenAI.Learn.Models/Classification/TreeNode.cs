namespace GenAI.Learn.Models.Classification;

/// <summary>A node of a <see cref="DecisionTree"/>: a leaf until it asks.</summary>
public sealed class TreeNode
{
    internal TreeNode(int[] points, double share, int depth) => (Points, Share, Depth) = (points, share, depth);

    /// <summary>How many training points come here.</summary>
    public int Count => Points.Length;

    /// <summary>The share of class 1 among them.</summary>
    public double Share { get; }

    /// <summary>Questions on the way here.</summary>
    public int Depth { get; }

    /// <summary>What it asks; null for a leaf.</summary>
    public TreeQuestion? Question { get; private set; }

    internal int[] Points { get; }

    internal void Ask(int feature, double threshold, TreeNode low, TreeNode high) => Question = new TreeQuestion(feature, threshold, low, high);
}
