using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Labs;

/// <summary>How strongly each loss moves the generated density, at each distance of its centre from that of the data.</summary>
internal sealed class GradientsByDistance
{
    private const double Farthest = 12;
    private const int Points = 25;

    /// <summary>Computes the curves.</summary>
    /// <param name="data">The data's density with its centre at 0.</param>
    /// <param name="generated">The generated density with its centre at a place.</param>
    public GradientsByDistance(NormalMixture data, Func<double, NormalMixture> generated)
    {
        var distances = Enumerable.Range(1, Points).Select(i => Farthest * i / Points).ToArray();
        var games = distances.Select(distance => new MinimaxGame(data, generated(distance))).ToArray();
        Saturating = Curve(distances, games, AdversarialLoss.Minimax);
        NonSaturating = Curve(distances, games, AdversarialLoss.NonSaturating);
    }

    /// <summary>The size of the gradient of ln(1 - D).</summary>
    public Line Saturating { get; }

    /// <summary>The size of the gradient of -ln D.</summary>
    public Line NonSaturating { get; }

    private static Line Curve(double[] distances, MinimaxGame[] games, AdversarialLoss loss) => new(
        (float[])[.. distances.Select(distance => (float)distance)],
        (float[])[.. games.Select(game => (float)Math.Abs(game.Gradient(loss)))]);
}
