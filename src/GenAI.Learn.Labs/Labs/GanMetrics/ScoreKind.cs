namespace GenAI.Learn.Labs;

/// <summary>The numbers that <see cref="GanMetrics"/> measures.</summary>
internal enum ScoreKind
{
    Fid,
    Kid,
    InceptionScore,
    Precision,
    Recall,
    PathLength,
}

/// <summary>What is to be said of each number.</summary>
internal static class ScoreKinds
{
    public static string Title(this ScoreKind kind) => kind switch
    {
        ScoreKind.Fid => "FID",
        ScoreKind.Kid => "KID",
        ScoreKind.InceptionScore => "Inception score",
        ScoreKind.Precision => "Precision",
        ScoreKind.Recall => "Recall",
        _ => "Path length",
    };

    /// <summary>The scalar's name.</summary>
    public static string Scalar(this ScoreKind kind) => JsonName(kind.ToString());

    public static bool HigherIsBetter(this ScoreKind kind) => kind is ScoreKind.InceptionScore or ScoreKind.Precision or ScoreKind.Recall;

    public static string Text(this ScoreKind kind, double value) => kind switch
    {
        ScoreKind.Precision or ScoreKind.Recall => $"{value:0.000}",
        ScoreKind.InceptionScore => $"{value:0.00}",
        ScoreKind.Kid when Math.Abs(value) < 10 => $"{value:0.00}",
        _ when value >= 1000 => $"{value:0}",
        _ => $"{value:0.0}",
    };

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
