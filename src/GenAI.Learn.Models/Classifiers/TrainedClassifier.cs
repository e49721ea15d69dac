namespace GenAI.Learn.Models.Classifiers;

/// <summary>A classifier that is done learning. Never changed, so runs on many threads share one. It lives on the CPU.</summary>
/// <param name="Network">The network, in evaluation.</param>
/// <param name="TestAccuracy">The share of the test set whose class it names rightly.</param>
public sealed record TrainedClassifier(ImageClassifier Network, double TestAccuracy);
