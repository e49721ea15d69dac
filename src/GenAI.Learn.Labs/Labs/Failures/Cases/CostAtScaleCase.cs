using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>Networks four times as wide as the task needs, sixteen times as dear a step: the budget is spent before they have learned.</summary>
internal sealed class CostAtScaleCase : FailureCase
{
    private const double Budget = 50;
    private const double Good = 0.25;

    /// <inheritdoc/>
    public override Recipe Recipe { get; } = new() { Data = GaussianModes.Ring(), Width = 256 };

    /// <inheritdoc/>
    public override string Explanation =>
        "Twice the width costs four times the arithmetic of a step but does not make a step four times as good, so wide networks have spent the budget while they are still learning.";

    /// <inheritdoc/>
    public override string Rule => $"more than {Budget} GFLOP are spent and fewer than 8 modes or a divergence over {Good} are what there is to show";

    /// <inheritdoc/>
    public override CurveView MeasureView => new(
        "measure", "Arithmetic spent",
        "Floating-point operations of the dense layers so far, counted from their sizes: two for each weight and sample going forward, and as many again for each gradient.",
        [new Series("operations", "GFLOP so far", Tone.Accent)])
    {
        YLabel = "GFLOP",
        Marks = [new Mark(Budget, $"budget: {Budget} GFLOP")],
    };

    /// <inheritdoc/>
    public override int Patience => 1;

    /// <inheritdoc/>
    public override string Aim => $"All 8 modes and a Jensen-Shannon divergence of at most {Good} for at most {Budget} GFLOP";

    /// <inheritdoc/>
    public override bool Fails(FailureNumbers numbers) => numbers.Operations > Budget && !IsGood(numbers);

    /// <inheritdoc/>
    public override bool Meets(FailureNumbers numbers) => numbers.Operations <= Budget && IsGood(numbers);

    /// <inheritdoc/>
    public override bool IsLost(FailureNumbers numbers) => numbers.Operations > Budget;

    /// <inheritdoc/>
    public override string Say(FailureNumbers numbers) => $"{numbers.Operations:0} GFLOP spent, {numbers.Modes} of 8 modes, divergence {numbers.Divergence:0.00}";

    /// <inheritdoc/>
    public override string Standing(FailureNumbers numbers) => Say(numbers);

    /// <inheritdoc/>
    public override IEnumerable<(string Name, double Value)> Scalars(FailureNumbers numbers) =>
        [("operations", numbers.Operations), ("modes", numbers.Modes)];

    private static bool IsGood(FailureNumbers numbers) => numbers.Modes == 8 && numbers.Divergence <= Good;
}
