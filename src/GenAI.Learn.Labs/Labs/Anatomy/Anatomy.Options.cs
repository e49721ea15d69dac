using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class Anatomy
{
    private const int Subjects = 20;
    private const int MostLayers = 8;

    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>Which network is looked into.</summary>
        [Display(Name = "Network", Description = "Both are trained; which of them is looked into?"), Live]
        public DissectedNetwork Network { get; init; } = DissectedNetwork.Generator;

        /// <summary>The layer whose output is shown.</summary>
        [Display(Name = "Layer", Description = "The layer whose output is shown, counted along the diagram; 0 is what goes in."), Range(0, MostLayers), Live]
        public int Layer { get; init; } = 3;

        /// <summary>What the discriminator judges.</summary>
        [Display(Name = "Image to judge", Description = "A real image of the test set, or what the generator draws from the noise vector."), Live]
        [OnlyWith(nameof(Network), DissectedNetwork.Discriminator)]
        public JudgedImage Judged { get; init; } = JudgedImage.Real;

        /// <summary>Which noise vector, or test image, goes through.</summary>
        [Display(Name = "Sample", Description = "Which of 20 noise vectors, or of 20 test images, goes through. They stay the same over the run."), Range(1, Subjects), Live]
        public int Sample { get; init; } = 1;

        /// <summary>Which number of the noise vector is turned.</summary>
        [Display(Name = "Noise number to turn", Description = "Which number of the noise vector the next slider changes.", GroupName = "Noise"), Range(1, 128), Live]
        public int Coordinate { get; init; } = 1;

        /// <summary>What is added to it.</summary>
        [Display(Name = "Turn it by", Description = "Added to that number. Noise numbers are mostly between −2 and 2.", GroupName = "Noise"), Range(-4.0, 4.0), Live]
        public double Turn { get; init; }

        /// <summary>What the networks learn from.</summary>
        [Display(Name = "Data", Description = "The images that the generator is to learn.", GroupName = "Networks")]
        [DeniedValues(ImageData.Faces)]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>Numbers in a noise vector.</summary>
        [Display(Name = "Noise dimension", Description = "How many random numbers an image is made from.", GroupName = "Networks"), Range(2, 128), LogScale]
        public int NoiseDimension { get; init; } = 16;

        /// <summary>Channels of either network's 14 x 14 maps.</summary>
        [Display(Name = "Channels", Description = "Channels of the 14 × 14 maps in both networks; the 7 × 7 maps have twice as many.", GroupName = "Networks"), Range(8, 64), LogScale]
        public int Width { get; init; } = 32;

        /// <summary>Images of each kind in a step.</summary>
        [Display(Name = "Batch size", Description = "Real images, and generated ones, in a step.", GroupName = "Training"), Range(8, 128), LogScale]
        public int BatchSize { get; init; } = 32;

        /// <summary>Adam's learning rate for both networks.</summary>
        [Display(Name = "Learning rate", Description = "Adam's, for both networks.", GroupName = "Training"), Range(1e-5, 1e-2), LogScale, Live]
        public double LearningRate { get; init; } = 2e-3;
    }
}
