namespace GenAI.Learn.Labs;

/// <summary>How much two pictures of a view differ, as a share of what its values range over.</summary>
internal static class VisibleChange
{
    /// <summary>0 for the same, about 1 for everything else.</summary>
    public static double Between(View view, ViewData one, ViewData other)
    {
        if (one is ImagesData images)
            return Between(Sheet.Of(images.Png), Sheet.Of(((ImagesData)other).Png));
        var others = BulkNumbers.Of(view, other).ToDictionary(bulk => bulk.Path, bulk => bulk.Values);
        var changes = BulkNumbers.Of(view, one)
            .Select(bulk => others.TryGetValue(bulk.Path, out var now) ? Between(bulk, now) : 1).ToArray();
        return changes.Length == others.Count ? changes.DefaultIfEmpty(0).Average() : 1;
    }

    private static double Between(Sheet one, Sheet other) => one.Bytes.Length != other.Bytes.Length
        ? 1
        : one.Bytes.Zip(other.Bytes, (a, b) => Math.Abs(a - b)).DefaultIfEmpty(0).Average() / 255;

    private static double Between(BulkNumbers one, Floats other)
    {
        if (one.Values.Values.Length != other.Values.Length)
            return 1;
        if (one.Values.Values.Length == 0)
            return 0;
        var levels = Levels.Over(Levels.Coarse, one.Within, [one.Values, other]);
        return levels.Of(one.Values).Zip(levels.Of(other), (a, b) => Math.Abs(a - b)).Average() / Levels.Coarse;
    }
}
