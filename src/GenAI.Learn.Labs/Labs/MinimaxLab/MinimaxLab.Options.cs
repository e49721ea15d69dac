using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

public sealed partial class MinimaxLab
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>Where the generated density is, or starts.</summary>
        [Display(Name = "Centre of the generated", Description = "Where the generated density stands. Moving it puts it there, whatever its loss has done with it."), Range(-6.0, 6.0), Live]
        public double GeneratedCentre { get; init; } = -1;

        /// <summary>How wide it is.</summary>
        [Display(Name = "Spread of the generated", Description = "The standard deviation of a normal; half the distance of two bumps."), Range(0.3, 3.0), Live]
        public double GeneratedSpread { get; init; } = 1.5;

        /// <summary>Its shape.</summary>
        [Display(Name = "Shape of the generated"), Live]
        public GameShape GeneratedShape { get; init; } = GameShape.Normal;

        /// <summary>What moves it.</summary>
        [Display(Name = "Generated moves", Description = "By your hand only, or also by gradient steps on one of the generator's losses, against the best discriminator."), Live]
        public GeneratorMove Move { get; init; } = GeneratorMove.ByHand;

        /// <summary>The size of those steps.</summary>
        [Display(Name = "Step size", Description = "The generator's learning rate: each step moves the density by this times the gradient."), Range(1e-3, 0.3), LogScale, Live]
        [OnlyWith(nameof(Move), GeneratorMove.Saturating, GeneratorMove.NonSaturating)]
        public double MoveRate { get; init; } = 0.03;

        /// <summary>Where the data are.</summary>
        [Display(Name = "Centre of the data", GroupName = "Data"), Range(-6.0, 6.0), Live]
        public double DataCentre { get; init; } = 1;

        /// <summary>How wide the data are.</summary>
        [Display(Name = "Spread of the data", Description = "The standard deviation of a normal; half the distance of two bumps.", GroupName = "Data"), Range(0.3, 3.0), Live]
        public double DataSpread { get; init; } = 1.2;

        /// <summary>The data's shape.</summary>
        [Display(Name = "Shape of the data", GroupName = "Data"), Live]
        public GameShape DataShape { get; init; } = GameShape.TwoBumps;

        /// <summary>Adam's learning rate.</summary>
        [Display(Name = "Learning rate of D", Description = "Adam's, for the network that is trained beside the best discriminator.", GroupName = "Network D"), Range(1e-5, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 3e-3;

        /// <summary>Samples of each kind in a step.</summary>
        [Display(Name = "Batch size", Description = "Real samples, and generated ones, in each of the ten steps of Adam that make one step of the lab.", GroupName = "Network D"), Range(8, 1024), LogScale]
        public int BatchSize { get; init; } = 256;

        /// <summary>Units of each of its two hidden layers.</summary>
        [Display(Name = "Units", Description = "Units in each of its two hidden layers.", GroupName = "Network D"), Range(2, 128), LogScale]
        public int Width { get; init; } = 32;
    }
}
