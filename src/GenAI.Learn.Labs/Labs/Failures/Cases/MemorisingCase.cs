using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>Sixteen training points: the discriminator learns which they are instead of where points lie.</summary>
internal sealed class MemorisingCase : FailureCase
{
    private const int Points = 16;
    private const double Widest = 0.1;
    private const double Closed = 0.05;
    private const double Good = 0.27;

    /// <inheritdoc/>
    public override Recipe Recipe { get; } = new() { Data = NoisyCurve.TwoMoons(), TrainingPoints = Points, DiscriminatorRate = 4e-3, Width = 128 };

    /// <inheritdoc/>
    public override string Explanation =>
        $"With only {Points} training points the discriminator learns those by heart: it calls them real and new points of the same distribution fake, and drives the generator onto the {Points}.";

    /// <inheritdoc/>
    public override string Rule =>
        $"the discriminator's mean probability of being real is more than {Widest} higher for its training points than for points held out, at {Patience} of the last {Window} measurements";

    /// <inheritdoc/>
    public override CurveView MeasureView => new(
        "measure", "Training points against new ones",
        "The discriminator's mean probability of being real for its training points, for 500 points of the same distribution that it never saw, and the gap between the two.",
        [new Series("trainScore", "training points", Tone.Train), new Series("heldOutScore", "held-out points", Tone.Test), new Series("scoreGap", "gap", Tone.Accent)])
    {
        YLabel = "probability",
        Marks = [new Mark(Widest, $"a gap over {Widest}: memorised")],
    };

    /// <inheritdoc/>
    public override string Aim => $"A gap of at most {Closed} and a Jensen-Shannon divergence of at most {Good} at {Hold} measurements in a row after step {Begin:N0}";

    /// <inheritdoc/>
    public override int Begin => 1500;

    /// <inheritdoc/>
    public override bool Fails(FailureNumbers numbers) => numbers.ScoreGap > Widest;

    /// <inheritdoc/>
    public override bool Meets(FailureNumbers numbers) => Math.Abs(numbers.ScoreGap ?? 1) <= Closed && numbers.Divergence <= Good;

    /// <inheritdoc/>
    public override string Say(FailureNumbers numbers) =>
        $"mean probability {numbers.TrainScore:0.00} for training points and {numbers.HeldOutScore:0.00} for new ones, a gap of {numbers.ScoreGap:0.00}";

    /// <inheritdoc/>
    public override string Standing(FailureNumbers numbers) => $"Gap {numbers.ScoreGap:0.00}, divergence {numbers.Divergence:0.00}";

    /// <inheritdoc/>
    public override IEnumerable<(string Name, double Value)> Scalars(FailureNumbers numbers) =>
        [("trainScore", numbers.TrainScore ?? 0), ("heldOutScore", numbers.HeldOutScore ?? 0), ("scoreGap", numbers.ScoreGap ?? 0)];
}
