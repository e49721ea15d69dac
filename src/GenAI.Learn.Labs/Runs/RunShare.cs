namespace GenAI.Learn.Labs;

/// <summary>What a learner's next run would have to share.</summary>
/// <param name="Others">Other learners whose runs want the processor at this moment.</param>
/// <param name="Cores">How much of a core it would get: 1 where it has one to itself, 0.1 where it works a tenth of the time.</param>
public readonly record struct RunShare(int Others, double Cores)
{
    // Time goes to learners in equal parts, except that a run uses one core at most; and to the runs of one in equal parts.
    internal static RunShare Of(int cores, IReadOnlyCollection<int> others, int own)
    {
        var runs = own + 1;
        var (left, sharing) = ((double)cores, others.Count + 1);
        foreach (var few in others.Append(runs).Order())
        {
            if (few >= left / sharing)
                return new RunShare(others.Count, Math.Min(1, left / sharing / runs));
            (left, sharing) = (left - few, sharing - 1);
        }

        return new RunShare(others.Count, 1);
    }
}
