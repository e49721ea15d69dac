using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

/// <summary>Of the lab's networks, whose images are shown.</summary>
public enum CodeSize
{
    /// <summary>4 numbers.</summary>
    [Display(Name = "4 numbers")]
    Four = 4,

    /// <summary>8 numbers.</summary>
    [Display(Name = "8 numbers")]
    Eight = 8,

    /// <summary>16 numbers.</summary>
    [Display(Name = "16 numbers")]
    Sixteen = 16,

    /// <summary>32 numbers.</summary>
    [Display(Name = "32 numbers")]
    ThirtyTwo = 32,
}

public sealed partial class Compress
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>Which images.</summary>
        [Display(Name = "Data", Description = "The images that are to be made small.", GroupName = "Data")]
        [DeniedValues(ImageData.Faces)]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>Bits of each number.</summary>
        [Display(Name = "Bits a number", Description = "Each number of the code is rounded to one of 2, 4, 8, … 128 values.", GroupName = "Code")]
        [Range(1, 7), Live]
        public int Bits { get; init; } = 5;

        /// <summary>Whose images are shown.</summary>
        [Display(Name = "Shown code", Description = "The network whose images are shown beside the cosine transform's.", GroupName = "Code")]
        [Live]
        public CodeSize Shown { get; init; } = CodeSize.Sixteen;

        /// <summary>Of which layers the networks are made.</summary>
        [Display(Name = "Architecture", Description = "Convolutions around one dense layer at the code, or dense layers alone.", GroupName = "Network")]
        public Architecture Architecture { get; init; } = Architecture.Convolutional;

        /// <summary>Channels of the first convolution.</summary>
        [Display(Name = "Channels", Description = "Channels of the first convolution; the second has twice as many.", GroupName = "Network")]
        [Range(4, 32), LogScale, OnlyWith(nameof(Architecture), Architecture.Convolutional)]
        public int Channels { get; init; } = 8;

        /// <summary>Units of the first hidden layer.</summary>
        [Display(Name = "Width", Description = "Units of the first hidden layer.", GroupName = "Network")]
        [Range(16, 512), LogScale, OnlyWith(nameof(Architecture), Architecture.Dense)]
        public int Width { get; init; } = 256;

        /// <summary>The learning rate.</summary>
        [Display(Name = "Learning rate", Description = "Adam's, of each network.", GroupName = "Training")]
        [Range(1e-5, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 2e-3;

        /// <summary>The shape of one of the networks.</summary>
        internal AutoencoderShape Shape(int code) => Architecture == Architecture.Convolutional
            ? new ConvolutionalShape { Code = code, Channels = Channels }
            : new DenseShape { Code = code, Width = Width };
    }
}
