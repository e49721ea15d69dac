using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;

namespace GenAI.Learn.Labs;

public sealed partial class Denoise
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        private const double LongestMotion = 14; // pixels: half an image

        /// <summary>What is spoiled and cleaned.</summary>
        [Display(Name = "Task", Description = "Images to see, or a synthetic tone to hear.", GroupName = "Task")]
        public DenoiseTask Task { get; init; }

        /// <summary>Which images.</summary>
        [Display(Name = "Data", Description = "The images that are spoiled and cleaned.", GroupName = "Task")]
        [OnlyWith(nameof(Task), DenoiseTask.Images)]
        [DeniedValues(ImageData.Faces)]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>How they are spoiled.</summary>
        [Display(Name = "Corruption", Description = "What is done to the images before the encoder sees them.", GroupName = "Corruption")]
        [Live, OnlyWith(nameof(Task), DenoiseTask.Images)]
        public CorruptionKind Corruption { get; init; }

        /// <summary>How much.</summary>
        [Display(Name = "Strength", Description = "The noise's standard deviation, from black 0 to white 1; or the share of pixels lost; or the way of the camera as a share of half an image (14 pixels).", GroupName = "Corruption")]
        [Range(0.05, 1.0), Live, OnlyWith(nameof(Task), DenoiseTask.Images)]
        public double Strength { get; init; } = 0.5;

        /// <summary>Where the camera moved.</summary>
        [Display(Name = "Direction", Description = "In which direction the camera moves, in degrees from the horizontal.", GroupName = "Corruption")]
        [Range(0.0, 180.0), Live, OnlyWith(nameof(Corruption), CorruptionKind.MotionBlur)]
        public double Direction { get; init; } = 30;

        /// <summary>The noisy tones' signal-to-noise ratio.</summary>
        [Display(Name = "Signal-to-noise ratio", Description = "Of the noisy tones, in decibels. At 0 the noise is as powerful as the tone, at 10 it has a tenth of its power.", GroupName = "Corruption")]
        [Range(-10.0, 20.0), Live, OnlyWith(nameof(Task), DenoiseTask.Sound)]
        public double Snr { get; init; }

        /// <summary>The learner's own image.</summary>
        [Display(Name = "Your drawing", Description = "It is spoiled and cleaned as the test images are.", GroupName = "Corruption")]
        [Live, OnlyWith(nameof(Task), DenoiseTask.Images)]
        public Drawing Drawing { get; init; } = Drawing.Empty;

        /// <summary>Whether the network learns.</summary>
        [Display(Name = "Keep learning", Description = "Switch it off to try the network as it is now on a noise that it was not trained for.", GroupName = "Training")]
        [Live]
        public bool Learn { get; init; } = true;

        /// <summary>Of which layers the network for images is made.</summary>
        [Display(Name = "Architecture", Description = "Convolutions around one dense layer at the code, or dense layers alone.", GroupName = "Network")]
        [OnlyWith(nameof(Task), DenoiseTask.Images)]
        public Architecture Architecture { get; init; } = Architecture.Convolutional;

        /// <summary>Values of the code.</summary>
        [Display(Name = "Code", Description = "Numbers that stand for an image: the bottleneck.", GroupName = "Network")]
        [Range(8, 256), LogScale, OnlyWith(nameof(Task), DenoiseTask.Images)]
        public int Code { get; init; } = 128;

        /// <summary>Channels of the first convolution.</summary>
        [Display(Name = "Channels", Description = "Channels of the first convolution; the second has twice as many.", GroupName = "Network")]
        [Range(4, 32), LogScale]
        public int Channels { get; init; } = 8;

        /// <summary>The learning rate.</summary>
        [Display(Name = "Learning rate", Description = "Adam's.", GroupName = "Training")]
        [Range(1e-5, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 2e-3;

        /// <summary>The corruption that these options describe.</summary>
        internal Corruption Spoiling => Corruption switch
        {
            CorruptionKind.SaltAndPepper => new SaltAndPepper(Strength),
            CorruptionKind.MotionBlur => new MotionBlur(Strength * LongestMotion, Direction),
            _ => new GaussianNoise(Strength),
        };
    }
}
