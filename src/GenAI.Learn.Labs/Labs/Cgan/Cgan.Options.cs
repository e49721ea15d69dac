using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Gans;

namespace GenAI.Learn.Labs;

public sealed partial class Cgan
{
    /// <summary>What both networks are told of an image.</summary>
    public enum ConditionKind
    {
        /// <summary>Which digit it is.</summary>
        [Display(Name = "Class label")]
        Labels,

        /// <summary>Which digit, how thick and how slanted: two numbers measured on the image.</summary>
        [Display(Name = "Label, thickness and slant")]
        Attributes,

        /// <summary>A short text, made of the same facts.</summary>
        [Display(Name = "Caption")]
        Captions,
    }

    /// <inheritdoc/>
    public static string? Complaint(Options options)
    {
        if (options.Condition != ConditionKind.Captions)
            return null;
        Caption.Parse(options.Caption, out var complaint);
        return complaint is null ? null : $"caption is '{options.Caption}'. {complaint}";
    }

    // Measured: 18 ms at 32 images and 16 channels, 64 at 128 images, 79 with 64 channels, 436 with both and attributes.
    /// <inheritdoc/>
    public static double StepSeconds(Options options) => 0.0006 * options.BatchSize * (options.Width / 16.0);

    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What both networks are told of an image.</summary>
        [Display(Name = "Condition", Description = "What both networks are told of each image besides.", GroupName = "Condition")]
        public ConditionKind Condition { get; init; } = ConditionKind.Labels;

        /// <summary>The digit asked for.</summary>
        [Display(Name = "Digit", Description = "Which digit the generator is asked for.", GroupName = "Condition")]
        [Range(0, 9), Live, OnlyWith(nameof(Condition), ConditionKind.Labels, ConditionKind.Attributes)]
        public int Digit { get; init; } = 7;

        /// <summary>The stroke's thickness asked for.</summary>
        [Display(Name = "Thickness", Description = "The stroke's width in pixels; half of the real digits lie between 2.1 and 3.0.", GroupName = "Condition")]
        [Range(1.2, 5.0), Live, OnlyWith(nameof(Condition), ConditionKind.Attributes)]
        public double Thickness { get; init; } = 2.6;

        /// <summary>The slant asked for.</summary>
        [Display(Name = "Slant", Description = "Degrees from the vertical, positive to the right; the real digits' mean is 6.", GroupName = "Condition")]
        [Range(-30.0, 40.0), Live, OnlyWith(nameof(Condition), ConditionKind.Attributes)]
        public double Slant { get; init; } = 8;

        /// <summary>The text asked for.</summary>
        [Display(Name = "Caption", Description = "A digit's name from zero to nine, and if you like thin, medium or thick, and backward, upright or slanted.", GroupName = "Condition")]
        [StringLength(60), Live, OnlyWith(nameof(Condition), ConditionKind.Captions)]
        public string Caption { get; init; } = "a thick slanted seven";

        /// <summary>The share of training images whose condition is another image's.</summary>
        [Display(Name = "Spoiled conditions", Description = "The share of the training images that come with the condition of another image, drawn at random.", GroupName = "Condition")]
        [Range(0.0, 1.0), Live]
        public double Spoiled { get; init; }

        /// <summary>How the discriminator takes the condition in.</summary>
        [Display(Name = "In the discriminator", Description = "How the condition meets the image: by an inner product with what was seen in it, or as constant maps beside it.", GroupName = "Networks")]
        public ConditionJoining Joining { get; init; } = ConditionJoining.Projection;

        /// <summary>Numbers in a noise vector.</summary>
        [Display(Name = "Noise dimension", Description = "How many random numbers an image is made from, besides its condition.", GroupName = "Networks")]
        [Range(2, 128), LogScale]
        public int NoiseDimension { get; init; } = 16;

        /// <summary>Channels of either network's 14 x 14 maps.</summary>
        [Display(Name = "Channels", Description = "Channels of the 14 × 14 maps in both networks; the 7 × 7 maps have twice as many.", GroupName = "Networks")]
        [Range(8, 64), LogScale]
        public int Width { get; init; } = 16;

        /// <summary>Images of each kind in a step.</summary>
        [Display(Name = "Batch size", Description = "Real images, and generated ones, in a step.", GroupName = "Training")]
        [Range(8, 128), LogScale]
        public int BatchSize { get; init; } = 32;

        /// <summary>Adam's learning rate for both networks.</summary>
        [Display(Name = "Learning rate", Description = "Adam's, for both networks.", GroupName = "Training")]
        [Range(1e-5, 1e-2), LogScale, Live]
        public double LearningRate { get; init; } = 2e-3;
    }
}
