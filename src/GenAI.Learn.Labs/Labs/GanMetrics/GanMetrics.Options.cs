using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class GanMetrics
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What is judged.</summary>
        [Display(Name = "Judge", Description = "Real images of the test set, made worse by a known amount, or the images of a small DCGAN while it learns.", GroupName = "What is judged")]
        public JudgedSource Source { get; init; } = JudgedSource.Spoiled;

        /// <summary>Which images.</summary>
        [Display(Name = "Data", Description = "The real images. What judges them was trained on the same data.", GroupName = "What is judged")]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>The sample size.</summary>
        [Display(Name = "Images judged", Description = "The sample size. FID needs at least 129: one more than there are features.", GroupName = "What is judged")]
        [Range(50, 1500), LogScale, Live]
        public int Count { get; init; } = 1000;

        /// <summary>Blur.</summary>
        [Display(Name = "Blur", Description = "Standard deviation, in pixels.", GroupName = "What is judged")]
        [Range(0.0, Spoil.MaxBlur), Live, OnlyWith(nameof(Source), JudgedSource.Spoiled)]
        public double Blur { get; init; }

        /// <summary>Noise.</summary>
        [Display(Name = "Noise", Description = "Standard deviation on each pixel, in colour on its red, green and blue each: 0.5 is half of the way from black to white.", GroupName = "What is judged")]
        [Range(0.0, Spoil.MaxNoise), Live, OnlyWith(nameof(Source), JudgedSource.Spoiled)]
        public double Noise { get; init; }

        /// <summary>Classes left out.</summary>
        [Display(Name = "Dropped classes", Description = "How many of the ten classes, digits, kinds of garment or colours of hair, are left out, from the last.", GroupName = "What is judged")]
        [Range(0, Spoil.MaxDropped), Live, OnlyWith(nameof(Source), JudgedSource.Spoiled)]
        public int DroppedClasses { get; init; }

        /// <summary>Repetition.</summary>
        [Display(Name = "Copies of each image", Description = "10 with 1,000 images: 100 different ones, each ten times.", GroupName = "What is judged")]
        [Range(1, Spoil.MaxCopies), LogScale, Live, OnlyWith(nameof(Source), JudgedSource.Spoiled)]
        public int Copies { get; init; } = 1;

        /// <summary>What the curves vary.</summary>
        [Display(Name = "Curves over", Description = "What the curves raise from nothing to its most, all else as it is set.", GroupName = "What is judged")]
        [Live, OnlyWith(nameof(Source), JudgedSource.Spoiled)]
        public SpoiledBy Along { get; init; } = SpoiledBy.Blur;

        /// <summary>Adam's learning rate for both networks.</summary>
        [Display(Name = "Learning rate", Description = "Adam's, for both networks.", GroupName = "What is judged")]
        [Range(1e-5, 1e-2), LogScale, Live, OnlyWith(nameof(Source), JudgedSource.Generator)]
        public double LearningRate { get; init; } = 2e-3;

        /// <summary>Training steps between two judgements.</summary>
        [Display(Name = "Judged every", Description = "Training steps between two judgements.", GroupName = "What is judged")]
        [Range(5, 200), LogScale, Live, OnlyWith(nameof(Source), JudgedSource.Generator)]
        public int JudgedEvery { get; init; } = 25;

        internal Spoil Spoil => new(Count, Blur, Noise, DroppedClasses, Copies);
    }
}
