namespace GenAI.Learn.Labs;

/// <summary>The curves of how near samples of the plane are to the data, for labs that report <c>js</c> and <c>modes</c>.</summary>
internal static class PointQualityViews
{
    /// <summary>The Jensen-Shannon divergence, in nats, at which samples look like the data.</summary>
    public const double GoodDivergence = 0.10;

    /// <summary>The line at <see cref="GoodDivergence"/>.</summary>
    public static Mark Good { get; } = new(GoodDivergence, "good: 0.10");

    /// <summary>The scalar <c>js</c>.</summary>
    /// <param name="samples">What is counted.</param>
    public static CurveView Divergence(string samples = "samples") => new(
        "quality",
        "Distance from the data",
        $"The Jensen-Shannon divergence between data and {samples} in nats, counted in cells a tenth of a unit wide: 0 when they are alike, ln 2 = 0.69 when they share no cell.",
        [new Series("js", "Jensen-Shannon divergence", Tone.Accent)])
    {
        YLabel = "nats",
        Y = new Extent(0, 0.7),
    };

    /// <summary>The scalar <c>modes</c>.</summary>
    /// <param name="modes">How many the data has.</param>
    public static CurveView Coverage(int modes) => new(
        "coverage",
        "Modes covered",
        $"Of the data's {modes} modes, those that get at least a quarter of their fair share of the samples within three standard deviations.",
        [new Series("modes", "modes covered", Tone.Accent)])
    {
        YLabel = "modes",
        Y = new Extent(0, modes + 0.5),
        Marks = [new Mark(modes, "all of them")],
    };
}
