using GenAI.Learn.Models.Autoencoders;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>One sigmoid layer to the code and the same weights back, with or without the contractive penalty; measured on test images.</summary>
internal sealed class ContractiveNetwork : TrainedAutoencoder
{
    private double _weight;

    /// <param name="settings">The lab's options.</param>
    /// <param name="contracts">Whether the penalty is part of its loss.</param>
    /// <param name="context">The run's device and generator.</param>
    public ContractiveNetwork(ContractiveLab.Options settings, bool contracts, LabContext context)
        : base(new Autoencoder(Shape(settings), context.Generator, context.Device), ReconstructionLoss.MeanSquaredError, settings.LearningRate)
    {
        if (contracts)
            Penalise((_, code) => ContractivePenalty.OfSigmoidLayer(code, Autoencoder.FirstWeights) * _weight);
        Take(settings);
    }

    public void Take(ContractiveLab.Options settings)
    {
        _weight = settings.Weight;
        SetLearningRate(settings.LearningRate);
    }

    /// <summary>The mean squared Frobenius norm of the encoder's Jacobian at some images.</summary>
    public double Penalty(Tensor images)
    {
        using var scope = NewDisposeScope();
        return ContractivePenalty.OfSigmoidLayer(Autoencoder.Encode(images), Autoencoder.FirstWeights).item<float>();
    }

    public double Error(Tensor images)
    {
        using var scope = NewDisposeScope();
        return nn.functional.mse_loss(Autoencoder.call(images), images).item<float>();
    }

    /// <summary>The root of the mean squared distance between the codes of two images: the unit in which movements are measured.</summary>
    public double Spread(Tensor images)
    {
        using var scope = NewDisposeScope();
        var (variance, _) = var_mean(Autoencoder.Encode(images), [0]);
        return Math.Sqrt(2 * variance.sum().item<float>());
    }

    /// <summary>How far codes move when images become others, as a share of the spread: 1 is as far as to another image.</summary>
    public double Movement(Tensor images, Tensor moved)
    {
        using var scope = NewDisposeScope();
        var distance = (Autoencoder.Encode(moved) - Autoencoder.Encode(images)).square().sum(1).mean();
        return Math.Sqrt(distance.item<float>()) / Spread(images);
    }

    /// <summary>The singular values of the encoder's Jacobian at an image, from the largest on: by how much codes move for a step in the worst direction, the next, ...</summary>
    public float[] SingularValues(Tensor image)
    {
        using var scope = NewDisposeScope();
        var code = Autoencoder.Encode(image).squeeze(0);                                       // (code)
        var jacobian = (code * (1 - code)).unsqueeze(1) * Autoencoder.FirstWeights;            // (code, 784)
        return [.. linalg.svdvals(jacobian).cpu().data<float>()];
    }

    private static DenseShape Shape(ContractiveLab.Options settings) => new() { Depth = 0, Code = settings.Code, CodeActivation = Activation.Sigmoid, Tied = true };
}
