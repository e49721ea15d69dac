using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>
/// One training step of every plain, denoising, sparse or contractive autoencoder: the code of the (corrupted) images, the
/// loss of its reconstruction against the images themselves, plus a penalty on the code. It owns neither network nor optimizer.
/// </summary>
/// <param name="autoencoder">The network.</param>
/// <param name="loss">How far a reconstruction is from its image.</param>
/// <param name="optimizer">Over the network's weights.</param>
public sealed class AutoencoderTrainer(Autoencoder autoencoder, ReconstructionLoss loss, optim.Optimizer optimizer)
{
    /// <summary>What the encoder sees of the images; null for the images as they are. A denoising autoencoder has one.</summary>
    public Func<Tensor, Tensor>? Corruption { get; init; }

    /// <summary>What is added to the loss, from the encoder's input and the code; null for nothing. A sparse or contractive autoencoder has one.</summary>
    public Func<Tensor, Tensor, Tensor>? Penalty { get; set; }

    /// <summary>One step.</summary>
    /// <param name="images">(N, C, H, W), from 0 to 1.</param>
    /// <returns>The reconstruction loss before the step, without the penalty.</returns>
    public double Step(Tensor images)
    {
        using var scope = NewDisposeScope();
        var seen = Corruption?.Invoke(images) ?? images;
        var code = autoencoder.Encode(seen);                             // (N, code)
        var reconstruction = loss.Of(autoencoder.DecodeLogits(code), images, autoencoder.Output);
        var total = Penalty is null ? reconstruction : reconstruction + Penalty(seen, code);
        optimizer.zero_grad();
        total.backward();
        optimizer.step();
        return reconstruction.item<float>();
    }
}
