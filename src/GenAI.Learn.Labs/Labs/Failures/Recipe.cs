using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Training;

namespace GenAI.Learn.Labs;

/// <summary>The settings with which a run trains: those that cause a failure, or those that the learner's remedies make of them.</summary>
internal sealed record Recipe
{
    /// <summary>Numbers in a noise vector.</summary>
    public const int NoiseDimension = 2;

    /// <summary>What the generator is to learn.</summary>
    public required PointDistribution Data { get; init; }

    /// <summary>Training points that there are; null for fresh ones at each step.</summary>
    public int? TrainingPoints { get; init; }

    /// <summary>True when each point has its mode as condition.</summary>
    public bool IsConditional { get; init; }

    /// <summary>The share of the training labels that chance has replaced.</summary>
    public double SpoiledLabels { get; init; }

    /// <summary>The two losses.</summary>
    public AdversarialLoss Loss { get; init; } = AdversarialLoss.NonSaturating;

    /// <summary>The discriminator's optimizer.</summary>
    public OptimizerKind Optimizer { get; init; } = OptimizerKind.Adam;

    /// <summary>The generator's optimizer.</summary>
    public OptimizerKind GeneratorOptimizer { get; init; } = OptimizerKind.Adam;

    /// <summary>The generator's learning rate.</summary>
    public double GeneratorRate { get; init; } = 1e-3;

    /// <summary>The discriminator's learning rate.</summary>
    public double DiscriminatorRate { get; init; } = 1e-3;

    /// <summary>Steps of the discriminator before the generator's first.</summary>
    public int HeadStart { get; init; }

    /// <summary>Hidden layers of either network.</summary>
    public int Depth { get; init; } = 3;

    /// <summary>Units of each.</summary>
    public int Width { get; init; } = 64;

    /// <summary>The gain of the generator's first weights: 1.1 spreads its first samples over the plane.</summary>
    public double Gain { get; init; } = 1.1;

    /// <summary>Modes that the condition names; 0 without a condition.</summary>
    public int Classes => IsConditional ? Data.Modes.Count : 0;

    /// <summary>The recipe with the learner's remedies; the data's distribution and the goal stay what they are.</summary>
    public Recipe With(Failures.Options remedies) => this with
    {
        TrainingPoints = (int?)(TrainingPoints * remedies.DataTimes),
        SpoiledLabels = SpoiledLabels * (1 - remedies.CleanedLabels),
        Loss = remedies.Loss switch
        {
            RemedyLoss.Given => Loss,
            RemedyLoss.NonSaturating => AdversarialLoss.NonSaturating,
            RemedyLoss.LeastSquares => AdversarialLoss.LeastSquares,
            RemedyLoss.Hinge => AdversarialLoss.Hinge,
            _ => AdversarialLoss.WassersteinGradientPenalty,
        },
        GeneratorRate = GeneratorRate * remedies.GeneratorRateTimes,
        DiscriminatorRate = DiscriminatorRate * remedies.DiscriminatorRateTimes,
        Width = Math.Max(4, (int)Math.Round(Width * remedies.WidthTimes)),
    };
}
