using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Training;

namespace GenAI.Learn.Labs;

/// <summary>The smallest GAN in the plane (Mescheder and others 2018): a cloud that moves, and a judge that draws a straight line.</summary>
internal sealed class OscillationCase : FailureCase
{
    private const double Turning = 4;
    private const double Moving = 1;
    private const double Near = 0.1;

    /// <summary>Where the data lie.</summary>
    public static readonly (double X, double Y) Centre = (0.5, 0.3);

    /// <inheritdoc/>
    public override Recipe Recipe { get; } = new()
    {
        Data = GaussianModes.Around([Centre]),
        Optimizer = OptimizerKind.Sgd,
        GeneratorOptimizer = OptimizerKind.Sgd,
        GeneratorRate = 0.1,
        DiscriminatorRate = 0.1,
        Depth = 0,
        Gain = 0.1, // a small cloud, like the data
    };

    /// <inheritdoc/>
    public override string Explanation =>
        "The samples run to where the discriminator's line points, pass the data at full speed, and only then does the line turn round: each player answers where the other was, and both circle the solution.";

    /// <inheritdoc/>
    public override string Rule =>
        $"in the last {MeanTrail.Steps} steps the samples' mean travelled more than {Moving} unit, and more than {Turning} times as far as it got, at {Patience} of the last {Window} measurements";

    /// <inheritdoc/>
    public override CurveView MeasureView => new(
        "measure", "Travelled, and got",
        $"How far the samples' mean went in the last {MeanTrail.Steps} steps, and how far that brought it as the crow flies. Learning gets somewhere; circling only travels.",
        [new Series("travelled", "travelled", Tone.Fake), new Series("displacement", "got", Tone.Accent), new Series("distance", "distance from the data's mean", Tone.Quiet)])
    {
        YLabel = "units",
        Marks = [new Mark(Moving, $"travelled over {Moving}, and over {Turning} times the way got: oscillation")],
    };

    /// <inheritdoc/>
    public override string Aim => $"The samples' mean stays within {Near} of the data's for {Hold * Interval} steps";

    /// <inheritdoc/>
    public override int Deadline => 2500;

    /// <inheritdoc/>
    public override int Hold => 10;

    /// <inheritdoc/>
    public override bool Fails(FailureNumbers numbers) =>
        numbers is { Travelled: { } travelled, Displacement: { } displacement } && travelled > Moving && travelled > Turning * displacement;

    /// <inheritdoc/>
    public override bool Meets(FailureNumbers numbers) => numbers.Distance <= Near;

    /// <inheritdoc/>
    public override string Say(FailureNumbers numbers) => numbers is { Travelled: { } travelled, Displacement: { } displacement }
        ? $"the mean travelled {travelled:0.0} units in {MeanTrail.Steps} steps and got {displacement:0.0} far"
        : $"the mean is {numbers.Distance:0.00} from the data's";

    /// <inheritdoc/>
    public override string Standing(FailureNumbers numbers) => $"{numbers.Distance:0.00} from the data's mean";

    /// <inheritdoc/>
    public override IEnumerable<(string Name, double Value)> Scalars(FailureNumbers numbers) =>
    [
        ("distance", numbers.Distance),
        .. numbers is { Travelled: { } travelled, Displacement: { } displacement }
            ? new (string, double)[] { ("travelled", travelled), ("displacement", displacement) }
            : [],
    ];
}
