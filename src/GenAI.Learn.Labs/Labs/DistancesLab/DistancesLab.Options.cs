using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

public sealed partial class DistancesLab
{
    /// <summary>What a learner can set: all of it at any time.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>Where the model's middle is, or begins to slide.</summary>
        [Display(Name = "Centre of the model", Description = "Move it and it stays where you leave it, until sliding is switched off and on again.")]
        [Range(-8.0, 8.0), Live]
        public double ModelCentre { get; init; } = -7;

        /// <summary>How wide the model is.</summary>
        [Display(Name = "Width of the model", Description = "Half of a box, the standard deviation of a normal, half the distance of two bumps.")]
        [Range(0.2, 3.0), Live]
        public double ModelWidth { get; init; } = 1;

        /// <summary>The model's shape.</summary>
        [Display(Name = "Shape of the model"), Live]
        public LineShape ModelShape { get; init; } = LineShape.Box;

        /// <summary>Whether the model slides by itself.</summary>
        [Display(Name = "Slide the model", Description = "A step to the right each time, and back from the right end."), Live]
        public bool Slide { get; init; } = true;

        /// <summary>Where the middle of the data is.</summary>
        [Display(Name = "Centre of the data", GroupName = "Data")]
        [Range(-8.0, 8.0), Live]
        public double DataCentre { get; init; }

        /// <summary>How wide the data are.</summary>
        [Display(Name = "Width of the data", Description = "Half of a box, the standard deviation of a normal, half the distance of two bumps.", GroupName = "Data")]
        [Range(0.2, 3.0), Live]
        public double DataWidth { get; init; } = 1;

        /// <summary>The data's shape.</summary>
        [Display(Name = "Shape of the data", GroupName = "Data"), Live]
        public LineShape DataShape { get; init; } = LineShape.Box;
    }
}
