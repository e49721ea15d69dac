using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Density;

/// <summary>
/// A variational autoencoder of points in the plane (Kingma and Welling 2014). A latent z from N(0, I) is decoded to the mean and the
/// variances of a Gaussian from which the point is drawn; an encoder proposes, for a point, the z that may lie behind it.
/// </summary>
public sealed class PointVae : Module<Tensor, Tensor>
{
    // Deviations stay between e^-3 = 0.05 and e: were the decoder's narrower, the likelihood of the training points would grow without bound.
    private const double LeastLogDeviation = -3;
    private const double MostLogDeviation = 1;

    private readonly Module<Tensor, Tensor> _encoder;
    private readonly Module<Tensor, Tensor> _decoder;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="latent">Numbers of a latent.</param>
    /// <param name="width">Units of each hidden layer.</param>
    /// <param name="depth">Hidden layers of either network; with none the model is linear.</param>
    /// <param name="generator">Draws the weights.</param>
    public PointVae(int latent, int width, int depth, Generator generator)
        : base(nameof(PointVae))
    {
        Latent = latent;
        _encoder = PointNetwork.Dense(2, width, depth, 2 * latent);  // a mean and a log deviation of each number
        _decoder = PointNetwork.Dense(latent, width, depth, 4);
        RegisterComponents();
        SeededInit.Reset(this, generator);
    }

    /// <summary>Numbers of a latent.</summary>
    public int Latent { get; }

    /// <summary>
    /// The negative evidence lower bound with one latent for each point: what training lowers. Early in training the divergence may
    /// count less, or the network learns to ignore its latents first and seldom finds back (Bowman and others 2016).
    /// </summary>
    /// <param name="points">(N, 2).</param>
    /// <param name="noise">(N, latent), standard normal.</param>
    /// <param name="divergenceWeight">How much the divergence of the encoder from N(0, I) counts; 1 for the bound itself.</param>
    /// <returns>A scalar, nats per point.</returns>
    public Tensor Loss(Tensor points, Tensor noise, double divergenceWeight = 1)
    {
        var (mean, logDeviation) = Halves(_encoder.call(points));  // (N, latent)
        var posterior = new DiagonalGaussian(mean, 2 * logDeviation);
        var divergence = posterior.DivergenceFromStandard().sum(-1);  // (N)
        return (divergence * divergenceWeight - LogLikelihood(points, posterior.Sample(noise))).mean();
    }

    /// <summary>
    /// log p(x) estimated by importance sampling from the encoder (Burda, Grosse and Salakhutdinov 2016): the log of the mean over k of
    /// p(x | z_k) p(z_k) / q(z_k | x). Too low on average, by ever less the more latents there are.
    /// </summary>
    /// <param name="points">(N, 2).</param>
    /// <param name="noise">(K, latent), standard normal; the same K for each point.</param>
    /// <returns>(N), nats, without history.</returns>
    public Tensor LogDensity(Tensor points, Tensor noise)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var (mean, logDeviation) = Halves(_encoder.call(points).unsqueeze(1)); // (N, 1, latent)
        var latent = mean + logDeviation.exp() * noise;                        // (N, K, latent)
        var prior = -0.5 * latent.square().sum(-1);                            // both without the constant, which cancels
        var proposal = -0.5 * noise.square().sum(-1) - logDeviation.sum(-1);
        var weights = LogLikelihood(points.unsqueeze(1), latent) + prior - proposal; // (N, K)
        return (weights.logsumexp(1) - Math.Log(noise.shape[0])).MoveToOuterDisposeScope();
    }

    /// <summary>Draws points.</summary>
    /// <param name="latent">(N, latent), standard normal.</param>
    /// <param name="noise">(N, 2), standard normal: the decoder's own chance.</param>
    /// <returns>(N, 2), without history.</returns>
    public Tensor Sample(Tensor latent, Tensor noise)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var (mean, logDeviation) = Halves(_decoder.call(latent));  // (N, 2)
        return (mean + logDeviation.exp() * noise).MoveToOuterDisposeScope();
    }

    /// <summary>The mean of the point that a latent is decoded to.</summary>
    /// <param name="latent">(N, latent).</param>
    /// <returns>(N, 2).</returns>
    public override Tensor forward(Tensor latent) => Halves(_decoder.call(latent)).Mean;  // (N, 2)

    // log p(x | z): (N), or (N, K) where each point has K latents
    private Tensor LogLikelihood(Tensor points, Tensor latent)
    {
        var (mean, logDeviation) = Halves(_decoder.call(latent));
        var away = (points - mean) / logDeviation.exp();
        return (-0.5 * away.square() - logDeviation).sum(-1) - Math.Log(2 * Math.PI);
    }

    private static (Tensor Mean, Tensor LogDeviation) Halves(Tensor values)
    {
        var half = values.shape[^1] / 2;
        return (values.narrow(-1, 0, half), values.narrow(-1, half, half).clamp(LeastLogDeviation, MostLogDeviation));
    }
}
