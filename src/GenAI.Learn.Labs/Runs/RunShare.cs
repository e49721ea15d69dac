namespace GenAI.Learn.Labs;

/// <summary>What a learner's next run would have to share.</summary>
/// <param name="Others">Other learners whose runs go at this moment.</param>
/// <param name="Cores">How much of a core it would get: 1 where it has one to itself, 0.1 where it works a tenth of the time.</param>
public readonly record struct RunShare(int Others, double Cores);
