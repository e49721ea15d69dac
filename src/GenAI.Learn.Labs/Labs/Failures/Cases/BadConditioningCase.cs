using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>Six labels of ten come from chance: the generator learns what they say, and gives each mode for every request.</summary>
internal sealed class BadConditioningCase : FailureCase
{
    private const double Spoiled = 0.6;
    private const double Least = 0.6;
    private const double Obeyed = 0.9;
    private const int Enough = 7;
    private const double Real = 0.45;

    // A label that chance has replaced is right in one case of eight all the same.
    private const double Limit = 1 - Spoiled + Spoiled / 8;

    /// <inheritdoc/>
    public override Recipe Recipe { get; } = new() { Data = GaussianModes.Ring(), IsConditional = true, SpoiledLabels = Spoiled };

    /// <inheritdoc/>
    public override string Explanation =>
        $"Chance has replaced {Spoiled:P0} of the training labels, and the generator has learned just that: its points look real, and more than half of them are not the mode that was asked for.";

    /// <inheritdoc/>
    public override string Rule => $"the samples lie where the data lie, with a divergence below {Real}, and less than {Least:P0} of the samples are of the mode asked for, at {Patience} of the last {Window} measurements";

    /// <inheritdoc/>
    public override CurveView MeasureView => new(
        "measure", "Samples of the mode that was asked for",
        "The share of 4,000 samples whose nearest mode is the one that was asked for. Chance gives one eighth.",
        [new Series("agreement", "of the mode asked for", Tone.Accent)])
    {
        YLabel = "share",
        Y = new Extent(0, 1),
        Marks = [new Mark(Obeyed, $"goal: {Obeyed}"), new Mark(Least, $"{Least}: bad below"), new Mark(Limit, $"{Limit:0.000}: what the spoiled labels say")],
    };

    /// <inheritdoc/>
    public override string Aim => $"At least {Obeyed:P0} of the samples of the mode asked for, with at least {Enough} modes covered, at {Hold} measurements in a row";

    /// <inheritdoc/>
    public override bool Fails(FailureNumbers numbers) => numbers.Divergence < Real && numbers.Agreement < Least;

    /// <inheritdoc/>
    public override bool Meets(FailureNumbers numbers) => numbers.Modes >= Enough && numbers.Agreement >= Obeyed;

    /// <inheritdoc/>
    public override string Say(FailureNumbers numbers) => $"{numbers.Agreement:P0} of the samples are of the mode asked for, and {numbers.Modes} of 8 modes are covered";

    /// <inheritdoc/>
    public override string Standing(FailureNumbers numbers) => $"{numbers.Agreement:P0} as asked, {numbers.Modes} of 8 modes";

    /// <inheritdoc/>
    public override IEnumerable<(string Name, double Value)> Scalars(FailureNumbers numbers) =>
        [("agreement", numbers.Agreement ?? 0), ("modes", numbers.Modes)];
}
