namespace GenAI.Learn.Models.Data;

/// <summary>Positions in a set in rounds of ten, one image of each class in a round, so that any whole number of rounds is balanced.</summary>
public static class ClassRounds
{
    /// <summary>As many whole rounds as the smallest class allows, in the order of the set.</summary>
    /// <param name="set">Labelled images of ten classes.</param>
    /// <param name="limit">The most rounds.</param>
    public static int[] Of(ImageSet set, int limit = int.MaxValue) => Of(set, limit, _ => { });

    /// <summary>As many whole rounds as the smallest class allows, each class in an order of its own.</summary>
    /// <param name="set">Labelled images of ten classes.</param>
    /// <param name="limit">The most rounds.</param>
    /// <param name="shuffle">Orders the positions of one class; called once for each.</param>
    public static int[] Of(ImageSet set, int limit, Action<int[]> shuffle)
    {
        int[][] classes = [.. Enumerable.Range(0, set.Count).GroupBy(i => set.Labels.Span[i]).OrderBy(group => group.Key).Select(group => group.ToArray())];
        foreach (var positions in classes)
            shuffle(positions);
        var rounds = Math.Min(limit, classes.Min(positions => positions.Length));
        return [.. Enumerable.Range(0, rounds).SelectMany(round => classes.Select(positions => positions[round]))];
    }
}
