using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// The min-max game (Goodfellow and others 2014) between two densities on the line that are known, so that everything about it can be
/// computed: the best discriminator, the value of the game with it or with any other, and the gradients of both generator losses. Integrals
/// are by Gauss-Legendre quadrature, accurate to about 1e-9. Values are in nats.
/// </summary>
public sealed class MinimaxGame
{
    private readonly double[] _x;
    private readonly double[] _dataMass;      // weight of the node times the density
    private readonly double[] _generatedMass;
    private readonly double[] _bestScores;
    private readonly Lazy<double[]> _scoreSlopes;

    /// <summary>Sets the game up.</summary>
    /// <param name="data">The density of the data.</param>
    /// <param name="generated">The density of the generator's samples.</param>
    public MinimaxGame(NormalMixture data, NormalMixture generated)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(generated);
        (Data, Generated) = (data, generated);
        var nodes = LineQuadrature.Nodes(data, generated);
        _x = [.. nodes.Select(node => node.X)];
        var (dataLogs, generatedLogs) = (_x.Select(data.LogDensity).ToArray(), _x.Select(generated.LogDensity).ToArray());
        _dataMass = [.. nodes.Zip(dataLogs, (node, logarithm) => node.Weight * Math.Exp(logarithm))];
        _generatedMass = [.. nodes.Zip(generatedLogs, (node, logarithm) => node.Weight * Math.Exp(logarithm))];
        _bestScores = [.. dataLogs.Zip(generatedLogs, (p, q) => p - q)];
        _scoreSlopes = new Lazy<double[]>(() => [.. _x.Select(ScoreSlope)]);
    }

    /// <summary>The density of the data.</summary>
    public NormalMixture Data { get; }

    /// <summary>The density of the generator's samples.</summary>
    public NormalMixture Generated { get; }

    /// <summary>The places at which <see cref="Value"/> wants a discriminator's scores.</summary>
    public IReadOnlyList<double> Places => _x;

    /// <summary>
    /// The best discriminator's score, before the sigmoid: ln p_data - ln p_g, so that its sigmoid is p_data / (p_data + p_g).
    /// </summary>
    /// <param name="x">A place.</param>
    public double BestScore(double x) => Data.LogDensity(x) - Generated.LogDensity(x);

    /// <summary>The best discriminator: the probability p_data / (p_data + p_g) that a sample found at a place is real.</summary>
    /// <param name="x">A place.</param>
    public double BestDiscriminator(double x) => Sigmoid(BestScore(x));

    /// <summary>The largest value that any discriminator reaches.</summary>
    public double BestValue() => Value(_bestScores);

    /// <summary>V(D, G) = E_data ln D + E_g ln(1 - D) of any discriminator.</summary>
    /// <param name="scores">Its scores, before the sigmoid, at <see cref="Places"/>.</param>
    public double Value(IReadOnlyList<double> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var value = 0.0;
        for (var i = 0; i < _x.Length; i++)
            value += _dataMass[i] * LogSigmoid(scores[i]) + _generatedMass[i] * LogSigmoid(-scores[i]);
        return value;
    }

    /// <summary>
    /// The slope, along x, of a generator's loss for one sample, against the best discriminator held still:
    /// -D s' for ln(1 - D), and -(1 - D) s' for -ln D, where s' is the slope of the score.
    /// </summary>
    /// <param name="loss">Minimax or non-saturating.</param>
    /// <param name="x">Where the sample is.</param>
    public double Slope(AdversarialLoss loss, double x) => -Strength(loss, BestScore(x)) * ScoreSlope(x);

    /// <summary>
    /// The gradient of a generator's loss with respect to the place of the whole generated density, against the best discriminator held
    /// still: the mean of <see cref="Slope"/> over the generated samples. For minimax it is the derivative of 2 JS, for non-saturating that
    /// of KL(p_g || p_data) - 2 JS (Arjovsky and Bottou 2017, theorem 2.5).
    /// </summary>
    /// <param name="loss">Minimax or non-saturating.</param>
    public double Gradient(AdversarialLoss loss)
    {
        var gradient = 0.0;
        for (var i = 0; i < _x.Length; i++)
        {
            if (_generatedMass[i] > 0) // far out, where the density underflows, the slopes may be of any size
                gradient += _generatedMass[i] * -Strength(loss, _bestScores[i]) * _scoreSlopes.Value[i];
        }

        return gradient;
    }

    // How much of the score's slope a loss passes on: D, or 1 - D.
    private static double Strength(AdversarialLoss loss, double score) => loss switch
    {
        AdversarialLoss.Minimax => Sigmoid(score),
        AdversarialLoss.NonSaturating => Sigmoid(-score),
        _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, "The losses of the min-max game are minimax and non-saturating."),
    };

    private double ScoreSlope(double x) => Data.LogDensitySlope(x) - Generated.LogDensitySlope(x);

    private static double Sigmoid(double score) => 1 / (1 + Math.Exp(-score));

    private static double LogSigmoid(double score) => score > 0 ? -NearOne.LogOnePlus(Math.Exp(-score)) : score - NearOne.LogOnePlus(Math.Exp(score));
}
