namespace GenAI.Learn.Models.Autoencoders;

/// <summary>The two terms of the evidence lower bound, ELBO, of log p(image), and the bound (Kingma and Welling 2014).</summary>
/// <param name="Reconstruction">The mean of log p(image | code) over codes of the posterior, nats an image.</param>
/// <param name="Divergence">The Kullback-Leibler divergence of the posterior from N(0, I), nats an image.</param>
public readonly record struct EvidenceBound(double Reconstruction, double Divergence)
{
    /// <summary>Reconstruction - divergence: at most log p(image).</summary>
    public double Elbo => Reconstruction - Divergence;
}
