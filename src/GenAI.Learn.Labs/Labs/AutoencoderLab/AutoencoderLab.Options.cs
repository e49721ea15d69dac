using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Training;

namespace GenAI.Learn.Labs;

public sealed partial class AutoencoderLab
{
    // Measured: 36 ms at 128 images and 16 channels, 115 at 512; dense networks 6 and 16.
    /// <inheritdoc/>
    public static double StepSeconds(Options options) => options.BatchSize * (options.Architecture == Architecture.Convolutional ? 0.00026 * (options.Channels / 16.0) : 0.00004);

    /// <inheritdoc/>
    public static string? Complaint(Options options) =>
        options is { Loss: ReconstructionLoss.BinaryCrossEntropy, Output: DecoderOutput.Linear }
            ? "loss is 'binaryCrossEntropy' and output is 'linear': cross-entropy takes a pixel for a probability, and a linear output may leave 0 to 1. Choose the sigmoid output or the mean squared error."
            : null;

    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What is to be squeezed through the code.</summary>
        [Display(Name = "Data", Description = "The images that the network learns to reproduce.", GroupName = "Data")]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>Values of the code.</summary>
        [Display(Name = "Code", Description = "How many numbers stand for an image: the bottleneck.", GroupName = "Network")]
        [Range(1, 64), LogScale]
        public int Code { get; init; } = 16;

        /// <summary>Of which layers the network is made.</summary>
        [Display(Name = "Architecture", Description = "Dense layers, or convolutions around one dense layer at the code.", GroupName = "Network")]
        public Architecture Architecture { get; init; } = Architecture.Dense;

        /// <summary>Hidden layers of the encoder, and as many of the decoder.</summary>
        [Display(Name = "Hidden layers", Description = "In the encoder, and as many in the decoder. With none it is one linear layer each way.", GroupName = "Network")]
        [Range(0, 4)]
        public int Depth { get; init; } = 2;

        /// <summary>Units of the first hidden layer.</summary>
        [Display(Name = "Width", Description = "Units of the first hidden layer; the others fall from there to the code in equal ratios.", GroupName = "Network")]
        [Range(16, 512), LogScale, OnlyWith(nameof(Architecture), Architecture.Dense)]
        public int Width { get; init; } = 256;

        /// <summary>Channels of the first convolution.</summary>
        [Display(Name = "Channels", Description = "Channels of the first convolution; each further one doubles them and halves the side.", GroupName = "Network")]
        [Range(4, 32), LogScale, OnlyWith(nameof(Architecture), Architecture.Convolutional)]
        public int Channels { get; init; } = 16;

        /// <summary>What stands after each hidden layer.</summary>
        [Display(Name = "Activation", Description = "What stands after each hidden layer.", GroupName = "Network")]
        public Activation Activation { get; init; } = Activation.Relu;

        /// <summary>What the decoder's last numbers pass through.</summary>
        [Display(Name = "Output", Description = "A sigmoid keeps pixels between 0 and 1. Linear output without hidden layers makes the whole network linear.", GroupName = "Network")]
        public DecoderOutput Output { get; init; } = DecoderOutput.Sigmoid;

        /// <summary>What training lowers.</summary>
        [Display(Name = "Loss", Description = "What training lowers. The test error is shown as mean squared error besides.", GroupName = "Training")]
        public ReconstructionLoss Loss { get; init; } = ReconstructionLoss.MeanSquaredError;

        /// <summary>How gradients become steps.</summary>
        [Display(Name = "Optimizer", Description = "How gradients become steps.", GroupName = "Training")]
        public OptimizerKind Optimizer { get; init; } = OptimizerKind.Adam;

        /// <summary>The learning rate.</summary>
        [Display(Name = "Learning rate", Description = "The size of a step.", GroupName = "Training")]
        [Range(1e-5, 1.0), LogScale, Live]
        public double LearningRate { get; init; } = 1e-3;

        /// <summary>Images in a step.</summary>
        [Display(Name = "Batch size", Description = "Images in a step.", GroupName = "Training")]
        [Range(8, 512), LogScale]
        public int BatchSize { get; init; } = 128;

        /// <summary>The point of the latent plane that is decoded.</summary>
        [Display(Name = "Point", Description = "The point of the latent plane whose code is decoded, in standard deviations from the middle.", GroupName = "Latent space")]
        [PickedIn("latent"), Live]
        public Position Point { get; init; } = new(0, 0);
    }
}
