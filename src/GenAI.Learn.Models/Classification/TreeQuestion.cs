namespace GenAI.Learn.Models.Classification;

/// <summary>Is this feature at most the threshold?</summary>
/// <param name="Feature">Which, from 0.</param>
/// <param name="Threshold">In the feature's unit.</param>
/// <param name="Low">Where to go if it is.</param>
/// <param name="High">Where to go if it is above.</param>
public sealed record TreeQuestion(int Feature, double Threshold, TreeNode Low, TreeNode High);
