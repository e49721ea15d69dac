namespace GenAI.Learn.Models.Diffusion;

/// <summary>The times at which a sampler stops on its way from T to 0.</summary>
public static class SamplingTimes
{
    /// <summary>Evenly spread times: T first, 0 last.</summary>
    /// <param name="last">T.</param>
    /// <param name="count">Steps; more than T are T.</param>
    /// <returns>One more time than there are steps, falling.</returns>
    public static int[] Even(int last, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var steps = Math.Min(count, last);
        return [.. Enumerable.Range(0, steps + 1).Select(i => (int)Math.Round((double)last * (steps - i) / steps))];
    }
}
