using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Training;

namespace GenAI.Learn.Labs;

/// <summary>A perfect discriminator and the minimax loss: where every sample is surely fake, the loss is flat.</summary>
internal sealed class VanishingGradientsCase : FailureCase
{
    private const double Least = 0.01;
    private const double Sure = 0.99;
    private const double Good = 0.5;
    private const int Enough = 4;

    /// <inheritdoc/>
    public override Recipe Recipe { get; } = new()
    {
        Data = GaussianModes.Ring(),
        Loss = AdversarialLoss.Minimax,
        GeneratorOptimizer = OptimizerKind.Sgd, // Adam would divide the gradient by its own size, and hide how small it is
        GeneratorRate = 5e-3,
        HeadStart = 500,
        Gain = 0.4, // the first samples lie in one heap, away from all data
    };

    /// <inheritdoc/>
    public override string Explanation =>
        "The discriminator has had time to become sure that every sample is fake, and there the minimax loss is flat: its gradient is the discriminator's slope times the probability of being real.";

    /// <inheritdoc/>
    public override string Rule =>
        $"less than {Least:P0} of the discriminator's slope reaches the samples, while it tells more than {Sure:P0} of the points right, at {Patience} measurements in a row";

    /// <inheritdoc/>
    public override CurveView MeasureView => new(
        "measure", "Share of the slope that reaches the samples",
        "The length of the generator's gradient at its samples divided by the discriminator's own slope there, both averaged over 500 samples. With the minimax loss it is about D, the probability of being real; with the non-saturating one about 1 - D.",
        [new Series("gradientShare", "gradient divided by slope", Tone.Fake), new Series("accuracy", "told right by the discriminator", Tone.Judge)])
    {
        LogY = true,
        YLabel = "share",
        Marks = [new Mark(Least, $"{Least:0.00}: vanished")],
    };

    /// <inheritdoc/>
    public override string Aim => $"At least {Enough} of the 8 modes and a Jensen-Shannon divergence of at most {Good} at {Hold} measurements in a row";

    /// <inheritdoc/>
    public override bool Fails(FailureNumbers numbers) => numbers.Step > Recipe.HeadStart && numbers.GradientShare < Least && numbers.Accuracy > Sure;

    /// <inheritdoc/>
    public override bool Meets(FailureNumbers numbers) => numbers.Modes >= Enough && numbers.Divergence <= Good;

    /// <inheritdoc/>
    public override string Say(FailureNumbers numbers) =>
        $"{Small(numbers.GradientShare)} of the slope reaches the samples and {numbers.Accuracy:P1} of the points are told right";

    /// <inheritdoc/>
    public override string Standing(FailureNumbers numbers) => $"{numbers.Modes} of 8 modes, divergence {numbers.Divergence:0.00}";

    /// <inheritdoc/>
    public override IEnumerable<(string Name, double Value)> Scalars(FailureNumbers numbers) =>
        [("gradientShare", Math.Max(numbers.GradientShare, 1e-12)), ("accuracy", numbers.Accuracy), ("modes", numbers.Modes)];

    private static string Small(double share) => share < 1e-4 ? "less than a ten-thousandth" : $"{share:0.0000}";
}
