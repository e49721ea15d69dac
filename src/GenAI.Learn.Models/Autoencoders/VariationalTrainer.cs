using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>
/// One training step of a variational autoencoder: a code drawn from each image's posterior, and a step up the bound
/// reconstruction - beta divergence. With beta = 1 it is the evidence lower bound (Kingma and Welling 2014), else that of a beta-VAE
/// (Higgins and others 2017). It owns neither network nor optimizer.
/// </summary>
/// <param name="autoencoder">The network.</param>
/// <param name="optimizer">Over the network's weights.</param>
/// <param name="generator">Draws the noise of the codes.</param>
public sealed class VariationalTrainer(VariationalAutoencoder autoencoder, optim.Optimizer optimizer, Generator generator)
{
    /// <summary>How the decoder's output is compared with the image. May change while it trains.</summary>
    public PixelLikelihood Likelihood { get; set; } = new(ReconstructionLoss.BinaryCrossEntropy);

    /// <summary>How much the divergence counts. May change while it trains.</summary>
    public double Beta { get; set; } = 1;

    /// <summary>
    /// True for a plain autoencoder of the same layers: the code is the posterior's mean, without noise, and the divergence does not count.
    /// </summary>
    public bool IsPlain { get; init; }

    /// <summary>One step.</summary>
    /// <param name="images">(N, C, H, W), from 0 to 1.</param>
    /// <returns>Both terms before the step, beta not multiplied in.</returns>
    public EvidenceBound Step(Tensor images)
    {
        using var scope = NewDisposeScope();
        var posterior = autoencoder.Encode(images);                                      // (N, latent)
        var noise = generator.StandardNormal(posterior.Mean.shape, images.device);
        var code = IsPlain ? posterior.Mean : posterior.Sample(noise);                   // (N, latent)
        var reconstruction = Likelihood.Log(autoencoder.DecodeLogits(code), images);
        var divergence = posterior.DivergenceFromStandard().sum(-1).mean();
        var loss = IsPlain ? -reconstruction : divergence * Beta - reconstruction;
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        return new EvidenceBound(reconstruction.item<float>(), divergence.item<float>());
    }
}
