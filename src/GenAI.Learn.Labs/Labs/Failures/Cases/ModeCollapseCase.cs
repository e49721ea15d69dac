using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>A hasty generator, a slow discriminator: the samples all run to the place that is liked best just now.</summary>
internal sealed class ModeCollapseCase : FailureCase
{
    private const int Fewest = 6;
    private const int FirstSteps = 300; // no generator covers the modes any sooner
    private const double Good = 0.25;

    /// <inheritdoc/>
    public override Recipe Recipe { get; } = new() { Data = GaussianModes.Ring(), GeneratorRate = 5e-2, DiscriminatorRate = 2e-4 };

    /// <inheritdoc/>
    public override string Explanation =>
        "The generator learns 250 times as fast as its judge, so all of its points run to the place that the discriminator likes best just now, and on to the next one when it notices.";

    /// <inheritdoc/>
    public override string Rule => $"fewer than {Fewest} of the 8 modes covered at {Patience} of the last {Window} measurements after step {FirstSteps}";

    /// <inheritdoc/>
    public override CurveView MeasureView
    {
        get
        {
            var coverage = PointQualityViews.Coverage(8);
            return coverage with { Name = "measure", Marks = [new Mark(Fewest, $"below {Fewest}: collapse"), .. coverage.Marks] };
        }
    }

    /// <inheritdoc/>
    public override string Aim => $"All 8 modes and a Jensen-Shannon divergence of at most {Good} at {Hold} measurements in a row";

    /// <inheritdoc/>
    public override bool Fails(FailureNumbers numbers) => numbers.Step > FirstSteps && numbers.Modes < Fewest;

    /// <inheritdoc/>
    public override bool Meets(FailureNumbers numbers) => numbers.Modes == 8 && numbers.Divergence <= Good;

    /// <inheritdoc/>
    public override string Say(FailureNumbers numbers) => $"{numbers.Modes} of 8 modes";

    /// <inheritdoc/>
    public override string Standing(FailureNumbers numbers) => $"{numbers.Modes} of 8 modes, divergence {numbers.Divergence:0.00}";

    /// <inheritdoc/>
    public override IEnumerable<(string Name, double Value)> Scalars(FailureNumbers numbers) => [("modes", numbers.Modes)];
}
