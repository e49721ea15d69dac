using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class ContractiveLab
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>The images.</summary>
        [Display(Name = "Data", Description = "The images that both networks learn to reproduce.", GroupName = "Training")]
        [DeniedValues(ImageData.Faces)]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>The weight of the penalty.</summary>
        [Display(Name = "Weight of the penalty", Description = "What the encoder's squared Jacobian costs, beside the mean squared error. The network beside it pays nothing.", GroupName = "Training")]
        [Range(1e-5, 1e-1), LogScale, Live]
        public double Weight { get; init; } = 1e-3;

        /// <summary>Units of the code.</summary>
        [Display(Name = "Code", Description = "Units of the code, each a sigmoid.", GroupName = "Training")]
        [Range(8, 256), LogScale]
        public int Code { get; init; } = 64;

        /// <summary>The learning rate.</summary>
        [Display(Name = "Learning rate", Description = "The size of a step.", GroupName = "Training")]
        [Range(1e-5, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 3e-3;

        /// <summary>Images in a step.</summary>
        [Display(Name = "Batch size", Description = "Images in a step, the same for both networks.", GroupName = "Training")]
        [Range(8, 512), LogScale]
        public int BatchSize { get; init; } = 64;

        /// <summary>How the shown image moves.</summary>
        [Display(Name = "Movement", Description = "How the shown image is changed.", GroupName = "Picture")]
        [Live]
        public Movement Movement { get; init; } = Movement.Shift;

        /// <summary>How far, in pixels.</summary>
        [Display(Name = "Shift", Description = "Pixels to the right.", GroupName = "Picture")]
        [Range(-3.0, 3.0), Live, OnlyWith(nameof(Movement), Movement.Shift)]
        public double Shift { get; init; } = 1;

        /// <summary>How far, in degrees.</summary>
        [Display(Name = "Turn", Description = "Degrees clockwise.", GroupName = "Picture")]
        [Range(-30.0, 30.0), Live, OnlyWith(nameof(Movement), Movement.Turn)]
        public double Turn { get; init; } = 10;

        /// <summary>The class of the shown image.</summary>
        [Display(Name = "Shown class", Description = "The class of the image that moves, 0 to 9.", GroupName = "Picture")]
        [Range(0, 9), Live]
        public int Shown { get; init; } = 7;
    }
}
