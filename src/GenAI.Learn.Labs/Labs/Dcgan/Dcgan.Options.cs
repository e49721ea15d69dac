using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;

namespace GenAI.Learn.Labs;

public sealed partial class Dcgan
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What the generator is to draw.</summary>
        [Display(Name = "Data", Description = "The images that the generator is to learn.", GroupName = "Data")]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>Numbers in a noise vector.</summary>
        [Display(Name = "Noise dimension", Description = "How many random numbers an image is made from.", GroupName = "Networks")]
        [Range(2, 128), LogScale]
        public int NoiseDimension { get; init; } = 16;

        /// <summary>Channels of either network's maps of half the image's side.</summary>
        [Display(Name = "Channels", Description = "Channels of the maps of half the image's side, in both networks; those of a quarter have twice as many. 64 draws better and learns four times slower.", GroupName = "Networks")]
        [Range(8, 64), LogScale]
        public int Width { get; init; } = 32;

        /// <summary>Images of each kind in a step.</summary>
        [Display(Name = "Batch size", Description = "Real images, and generated ones, in a step.", GroupName = "Training")]
        [Range(8, 128), LogScale]
        public int BatchSize { get; init; } = 32;

        /// <summary>Adam's learning rate for both networks.</summary>
        [Display(Name = "Learning rate", Description = "Adam's, for both networks.", GroupName = "Training")]
        [Range(1e-5, 1e-2), LogScale, Live]
        public double LearningRate { get; init; } = 2e-3;

        /// <summary>What the discriminator's target for real images lacks of 1.</summary>
        [Display(Name = "Label smoothing", Description = "The discriminator's target for real images is 1 less this; for generated ones it stays 0.", GroupName = "Training")]
        [Range(0.0, 0.3), Live, OnlyWith(nameof(Data), ImageData.Mnist, ImageData.FashionMnist)]
        public double LabelSmoothing { get; init; }

        /// <summary>The decay of the running average of the generator's weights, which is what is shown and judged.</summary>
        [Display(Name = "Averaging", Description = "What is shown and judged is a running average of the generator's weights: 0.98 averages over about 50 steps, 0 shows the weights of this moment.", GroupName = "Training")]
        [Range(0.0, 0.999), Live]
        public double Averaging { get; init; } = 0.98;

        /// <summary>Where the walk starts.</summary>
        [Display(Name = "Walk from", Description = "The sample at which the walk starts, counted from 1, row by row.", GroupName = "Walk")]
        [Range(1, SampleCount), Live]
        public int WalkFrom { get; init; } = 1;

        /// <summary>Where the walk ends.</summary>
        [Display(Name = "Walk to", Description = "The sample at which the walk ends.", GroupName = "Walk")]
        [Range(1, SampleCount), Live]
        public int WalkTo { get; init; } = 2;

        /// <summary>On which way the walk goes.</summary>
        [Display(Name = "Path", Description = "Along an arc, where noise vectors are dense, or straight through the middle.", GroupName = "Walk")]
        [Live]
        public LatentPath Path { get; init; } = LatentPath.Spherical;
    }
}
