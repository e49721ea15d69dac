using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

public sealed partial class Failures
{
    /// <summary>What a learner can set: the failure, and remedies, which do nothing as they stand.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>The failure.</summary>
        [Display(Name = "Failure", Description = "What is to go wrong. Each brings the settings that cause it and a goal to repair it by. From seed 1 each is seen; another seed may be lucky.", GroupName = "Failure")]
        public Failure Failure { get; init; } = Failure.ModeCollapse;

        /// <summary>The generator's learning rate, as a multiple of the failure's.</summary>
        [Display(Name = "Generator's rate, times", Description = "The generator's learning rate, as a multiple of the one in the failure.", GroupName = "Remedies")]
        [Range(0.01, 20.0), LogScale, Live]
        public double GeneratorRateTimes { get; init; } = 1;

        /// <summary>The discriminator's learning rate, as a multiple of the failure's.</summary>
        [Display(Name = "Discriminator's rate, times", Description = "The discriminator's learning rate, as a multiple of the one in the failure.", GroupName = "Remedies")]
        [Range(0.01, 20.0), LogScale, Live]
        public double DiscriminatorRateTimes { get; init; } = 1;

        /// <summary>Steps of the discriminator for one of the generator.</summary>
        [Display(Name = "Discriminator steps", Description = "Steps of the discriminator for one of the generator.", GroupName = "Remedies")]
        [Range(1, 10), Live]
        public int DiscriminatorSteps { get; init; } = 1;

        /// <summary>The two losses.</summary>
        [Display(Name = "Loss", Description = "What the two players minimise.", GroupName = "Remedies"), Live]
        public RemedyLoss Loss { get; init; }

        /// <summary>Points of each kind in a step.</summary>
        [Display(Name = "Batch size", Description = "Points of each kind in a step.", GroupName = "Remedies")]
        [Range(8, 512), LogScale, Live]
        public int BatchSize { get; init; } = 128;

        /// <summary>The weight of the R1 penalty.</summary>
        [Display(Name = "Gradient penalty (R1)", Description = "Weight of the penalty on the discriminator's slope at the real points; 0 for none.", GroupName = "Remedies")]
        [Range(0.0, 10.0), Live]
        public double GradientPenalty { get; init; }

        /// <summary>The deviation of the noise through which the discriminator sees.</summary>
        [Display(Name = "Noise on the discriminator's input", Description = "Standard deviation of the noise through which the discriminator sees real and generated points alike; 0 for none.", GroupName = "Remedies")]
        [Range(0.0, 0.5), Live]
        public double InputNoise { get; init; }

        /// <summary>The decay of the running average of the generator's weights, which is what is shown and measured.</summary>
        [Display(Name = "Averaging", Description = "What is shown and measured is a running average of the generator's weights: 0.998 averages over about 500 steps, 0 shows the weights of this moment.", GroupName = "Remedies")]
        [Range(0.0, 0.999), Live]
        public double Averaging { get; init; }

        /// <summary>Whether the discriminator is told how much the points of a batch differ.</summary>
        [Display(Name = "Minibatch deviation", Description = "Tells the discriminator how much the points of its batch differ: copies give themselves away.", GroupName = "Remedies")]
        public bool MinibatchDeviation { get; init; }

        /// <summary>How many times as many training points there are.</summary>
        [Display(Name = "Training points, times", Description = "More training points of the same distribution.", GroupName = "Remedies")]
        [Range(1, 64), LogScale, Live, OnlyWith(nameof(Failure), Failure.Memorising)]
        public int DataTimes { get; init; } = 1;

        /// <summary>The share of the spoiled labels that someone has put right.</summary>
        [Display(Name = "Labels put right", Description = "Share of the spoiled labels that someone has looked through and put right.", GroupName = "Remedies")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Failure), Failure.BadConditioning)]
        public double CleanedLabels { get; init; }

        /// <summary>Whether generated points are shown to the discriminator with labels spoiled like the real ones.</summary>
        [Display(Name = "Spoil the fakes' labels alike", Description = "Shows the generated points to the discriminator with labels spoiled at the same rate as those of the data.", GroupName = "Remedies")]
        [Live, OnlyWith(nameof(Failure), Failure.BadConditioning)]
        public bool SpoilFakeLabels { get; init; }

        /// <summary>Units of each hidden layer, as a multiple of the failure's.</summary>
        [Display(Name = "Units a layer, times", Description = "Units of each hidden layer, as a multiple of those in the failure.", GroupName = "Remedies")]
        [Range(0.0625, 2.0), LogScale]
        public double WidthTimes { get; init; } = 1;
    }
}
