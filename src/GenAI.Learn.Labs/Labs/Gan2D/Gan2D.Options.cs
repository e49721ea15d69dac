using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Training;

namespace GenAI.Learn.Labs;

public sealed partial class Gan2D
{
    // Adam's decays: less momentum than usual, since the loss that it follows changes with the other player.
    private const double Beta1 = 0.5;
    private const double Beta2 = 0.9;

    // The generator's first samples then spread over the middle of the plane, about 0.6 wide. Drawn as PyTorch does they lie in
    // one small heap, and more of the runs miss a mode of the ring for good.
    private const double SpreadGain = 1.1;

    /// <inheritdoc/>
    public static string? Complaint(Options options) => options.Data == PointSet.Drawn && options.Drawing.Points.Count == 0
        ? "drawing has no points: draw some into the picture, or choose other data."
        : null;

    private static AdversarialObjective Objective(Options options) => options.Loss switch
    {
        AdversarialLoss.WassersteinClipped => new WassersteinClipped { Limit = options.ClippingLimit },
        AdversarialLoss.WassersteinGradientPenalty => new WassersteinGradientPenalty { Weight = options.PenaltyWeight },
        _ => AdversarialObjective.Of(options.Loss),
    };

    private static List<(double X, double Y)> Coordinates(PointList drawing) => [.. drawing.Points.Select(p => (p.X, p.Y))];

    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What the generator is to learn.</summary>
        [Display(Name = "Data", Description = "The distribution that the generator is to learn.", GroupName = "Data")]
        public PointSet Data { get; init; } = PointSet.Ring;

        /// <summary>The learner's own points.</summary>
        [Display(Name = "Your drawing", Description = "Draw the data with the pointer.", GroupName = "Data")]
        [Range(-PointDistribution.HalfWidth, PointDistribution.HalfWidth), PickedIn("scene"), OnlyWith(nameof(Data), PointSet.Drawn)]
        public PointList Drawing { get; init; } = PointList.Empty;

        /// <summary>The two losses.</summary>
        [Display(Name = "Loss", Description = "What the two players minimise.", GroupName = "Game")]
        public AdversarialLoss Loss { get; init; } = AdversarialLoss.NonSaturating;

        /// <summary>The weight of the gradient penalty.</summary>
        [Display(Name = "Penalty weight", Description = "How strongly the critic's gradient is drawn to length 1. The paper's 10 is for images; its authors' program for points of the plane uses 0.1.", GroupName = "Game")]
        [Range(0.01, 100.0), LogScale, Live, OnlyWith(nameof(Loss), AdversarialLoss.WassersteinGradientPenalty)]
        public double PenaltyWeight { get; init; } = 0.1;

        /// <summary>The half side of the box that the critic's weights are kept in.</summary>
        [Display(Name = "Clipping limit", Description = "Each weight of the critic is cut to this size after each of its steps. The paper's 0.01 leaves so small a critic nearly flat.", GroupName = "Game")]
        [Range(0.01, 1.0), LogScale, Live, OnlyWith(nameof(Loss), AdversarialLoss.WassersteinClipped)]
        public double ClippingLimit { get; init; } = 0.3;

        /// <summary>Where the untrained generator's samples lie.</summary>
        [Display(Name = "First samples", Description = "Where the untrained generator puts its points: over the middle of the plane, or in a heap in the lower left corner, where most data have nothing.", GroupName = "Networks")]
        public FirstSamples FirstSamples { get; init; } = FirstSamples.Spread;

        /// <summary>Numbers in a noise vector.</summary>
        [Display(Name = "Noise dimension", Description = "How many random numbers the generator starts from.", GroupName = "Networks")]
        [Range(1, 16)]
        public int NoiseDimension { get; init; } = 2;

        /// <summary>How each of them is distributed.</summary>
        [Display(Name = "Noise", Description = "How those numbers are distributed.", GroupName = "Networks")]
        public NoiseDistribution Noise { get; init; } = NoiseDistribution.Normal;

        /// <summary>Hidden layers of either network.</summary>
        [Display(Name = "Hidden layers", Description = "In the generator and in the discriminator.", GroupName = "Networks")]
        [Range(1, 4)]
        public int Depth { get; init; } = 3;

        /// <summary>Units of each hidden layer.</summary>
        [Display(Name = "Units a layer", Description = "Units of each hidden layer.", GroupName = "Networks")]
        [Range(4, 256), LogScale]
        public int Width { get; init; } = 64;

        /// <summary>The optimizer of both.</summary>
        [Display(Name = "Optimizer", Description = "How gradients become steps.", GroupName = "Training")]
        public OptimizerKind Optimizer { get; init; } = OptimizerKind.Adam;

        /// <summary>The generator's learning rate.</summary>
        [Display(Name = "Learning rate", Description = "The generator's; the discriminator's is this times the ratio below.", GroupName = "Training")]
        [Range(1e-5, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 1e-3;

        /// <summary>The discriminator's learning rate divided by the generator's.</summary>
        [Display(Name = "Discriminator's rate, times", Description = "The discriminator's learning rate divided by the generator's.", GroupName = "Training")]
        [Range(0.1, 10.0), LogScale, Live]
        public double DiscriminatorRateRatio { get; init; } = 1;

        /// <summary>Steps of the discriminator for one of the generator.</summary>
        [Display(Name = "Discriminator steps", Description = "Steps of the discriminator for one of the generator. A Wasserstein critic wants three to five: only a trained one measures the distance that the generator follows.", GroupName = "Training")]
        [Range(1, 10), Live]
        public int DiscriminatorSteps { get; init; } = 1;

        /// <summary>Steps in which the discriminator learns and the generator does not.</summary>
        [Display(Name = "Head start", Description = "Steps at the beginning in which the discriminator learns alone, so that it knows its trade when the generator begins.", GroupName = "Training")]
        [Range(0, 1000)]
        public int HeadStart { get; init; }

        /// <summary>Points of each kind in a step.</summary>
        [Display(Name = "Batch size", Description = "Points of each kind in a step.", GroupName = "Training")]
        [Range(8, 512), LogScale]
        public int BatchSize { get; init; } = 256;

        /// <summary>The decay of the running average of the generator's weights, which is what is shown and measured.</summary>
        [Display(Name = "Averaging", Description = "What is shown and measured is a running average of the generator's weights: 0.99 averages over about 100 steps, 0 shows the weights of this moment.", GroupName = "Training")]
        [Range(0.0, 0.999), Live]
        public double Averaging { get; init; } = 0.99;
    }
}
