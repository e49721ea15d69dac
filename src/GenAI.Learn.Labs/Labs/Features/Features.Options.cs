using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class Features
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>The images.</summary>
        [Display(Name = "Data", Description = "The autoencoder learns from all 60,000 training images, without labels.", GroupName = "Data")]
        [DeniedValues(ImageData.Faces)]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>Values of the code.</summary>
        [Display(Name = "Code", Description = "How many numbers stand for an image, in the autoencoder's code and in PCA.", GroupName = "Autoencoder")]
        [Range(2, 64), LogScale]
        public int Code { get; init; } = 16;

        /// <summary>Of which layers the network is made.</summary>
        [Display(Name = "Architecture", Description = "Dense layers, or convolutions around one dense layer at the code.", GroupName = "Autoencoder")]
        public Architecture Architecture { get; init; } = Architecture.Dense;

        /// <summary>The learning rate.</summary>
        [Display(Name = "Learning rate", Description = "The size of the autoencoder's steps.", GroupName = "Autoencoder")]
        [Range(1e-5, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 1e-3;

        /// <summary>C of the classifiers.</summary>
        [Display(Name = "C of the classifiers", Description = "The weight of the labelled images against the penalty on large weights; the same for all three. A change begins the accuracies anew.", GroupName = "Classifier")]
        [Range(0.001, 100.0), LogScale, Live]
        public double C { get; init; } = 1;
    }
}
