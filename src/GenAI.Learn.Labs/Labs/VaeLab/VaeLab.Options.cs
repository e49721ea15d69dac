using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;

namespace GenAI.Learn.Labs;

public sealed partial class VaeLab
{
    // Measured: 31 ms at 128 images and 16 channels, 111 at 512; dense networks 10 and 25.
    /// <inheritdoc/>
    public static double StepSeconds(Options options) => options.BatchSize * (options.Architecture == Architecture.Convolutional ? 0.00023 * (options.Channels / 16.0) : 0.00006);

    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What is to be learned.</summary>
        [Display(Name = "Data", Description = "The images that the network learns.", GroupName = "Data")]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>What the learner draws.</summary>
        [Display(Name = "Your image", Description = "Draw it large and in the middle. Its posterior is shown at once; while nothing is drawn, that of a test image.", GroupName = "Posterior")]
        [Live, OnlyWith(nameof(Data), ImageData.Mnist, ImageData.FashionMnist)]
        public Drawing Drawing { get; init; } = Drawing.Empty;

        /// <summary>The class of the test image shown while nothing is drawn.</summary>
        [Display(Name = "Test image", Description = "The class, by number, of the test image whose posterior is shown while nothing is drawn. The walk starts at it.", GroupName = "Posterior")]
        [Live]
        public ClassLabel Shown { get; init; } = new(3);

        /// <summary>The class of the test image at which the walk ends.</summary>
        [Display(Name = "Walk to", Description = "The class, by number, of the test image at which the walk ends.", GroupName = "Posterior")]
        [Live]
        public ClassLabel WalkTo { get; init; } = new(8);

        /// <summary>On which way the walk goes.</summary>
        [Display(Name = "Path", Description = "Straight from code to code, or along an arc, which halfway comes less near to 0, where codes of all images mix.", GroupName = "Posterior")]
        [Live]
        public LatentPath Path { get; init; } = LatentPath.Linear;

        /// <summary>What the encoder gives.</summary>
        [Display(Name = "Code", Description = "A distribution of codes for each image, kept near N(0, I), or one code wherever it likes: a plain autoencoder of the same layers.", GroupName = "Network")]
        public CodeKind Code { get; init; } = CodeKind.Distribution;

        /// <summary>Where the codes of samples come from.</summary>
        [Display(Name = "Samples' codes", Description = "Drawn from N(0, I), or from the normal distribution fitted to the codes that test images have. It changes what is drawn, not what is learned.", GroupName = "Network")]
        [Live]
        public CodeSource Draws { get; init; } = CodeSource.Prior;

        /// <summary>Values of a code.</summary>
        [Display(Name = "Latent size", Description = "How many numbers a code has. With 2 the whole latent space is shown as a grid.", GroupName = "Network")]
        [Range(2, 32), LogScale]
        public int Latent { get; init; } = 6;

        /// <summary>Of which layers the network is made.</summary>
        [Display(Name = "Architecture", Description = "Dense layers, or convolutions around one dense layer at the code.", GroupName = "Network")]
        public Architecture Architecture { get; init; } = Architecture.Dense;

        /// <summary>Hidden layers of the encoder, and as many of the decoder.</summary>
        [Display(Name = "Hidden layers", Description = "In the encoder, and as many in the decoder.", GroupName = "Network")]
        [Range(0, 3)]
        public int Depth { get; init; } = 2;

        /// <summary>Units of the first hidden layer.</summary>
        [Display(Name = "Width", Description = "Units of the first hidden layer; the others fall from there to the code in equal ratios.", GroupName = "Network")]
        [Range(16, 512), LogScale, OnlyWith(nameof(Architecture), Architecture.Dense)]
        public int Width { get; init; } = 400;

        /// <summary>Channels of the first convolution.</summary>
        [Display(Name = "Channels", Description = "Channels of the first convolution; each further one doubles them and halves the side.", GroupName = "Network")]
        [Range(4, 32), LogScale, OnlyWith(nameof(Architecture), Architecture.Convolutional)]
        public int Channels { get; init; } = 16;

        /// <summary>How reconstructions are compared with images.</summary>
        [Display(Name = "Reconstruction", Description = "How a reconstruction is compared with its image: as independent Bernoulli pixels (cross-entropy) or Gaussian ones (squared error). Colours are always compared as Gaussian.", GroupName = "Bound")]
        [OnlyWith(nameof(Data), ImageData.Mnist, ImageData.FashionMnist)]
        public ReconstructionLoss Reconstruction { get; init; } = ReconstructionLoss.BinaryCrossEntropy;

        /// <summary>The standard deviation of a Gaussian pixel.</summary>
        [Display(Name = "Pixel deviation", Description = "How far a pixel may be off, as the standard deviation of a Gaussian. Half of it makes each error count four times.", GroupName = "Bound")]
        [Range(0.02, 1.0), LogScale, Live, OnlyWith(nameof(Reconstruction), ReconstructionLoss.MeanSquaredError)]
        public double Deviation { get; init; } = 0.2;

        /// <summary>How much the divergence counts.</summary>
        [Display(Name = "β", Description = "How much the KL term counts. At 1 training climbs the bound itself.", GroupName = "Bound")]
        [Range(0.01, 100.0), LogScale, Live, OnlyWith(nameof(Code), CodeKind.Distribution)]
        public double Beta { get; init; } = 1;

        /// <summary>Steps over which the weight of the divergence rises.</summary>
        [Display(Name = "Warm-up", Description = "Steps over which the weight of the KL term rises from 0 to β.", GroupName = "Bound")]
        [Range(0, 2000), OnlyWith(nameof(Code), CodeKind.Distribution)]
        public int WarmUp { get; init; }

        /// <summary>Adam's learning rate.</summary>
        [Display(Name = "Learning rate", Description = "Adam's.", GroupName = "Training")]
        [Range(1e-5, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 2e-3;

        /// <summary>Images in a step.</summary>
        [Display(Name = "Batch size", Description = "Images in a step.", GroupName = "Training")]
        [Range(8, 512), LogScale]
        public int BatchSize { get; init; } = 128;
    }
}
