using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Text;

/// <summary>Draws from a distribution that was sharpened or flattened: probabilities to the power 1 / T, made to sum to 1 again.</summary>
public static class Temperature
{
    /// <summary>Draws an index.</summary>
    /// <param name="logProbabilities">Logarithms of the probabilities, up to a constant: logits will do.</param>
    /// <param name="temperature">T: 1 as it is, towards 0 the likeliest only, above 1 flatter; positive.</param>
    /// <param name="random">Draws it.</param>
    public static int Draw(IReadOnlyList<double> logProbabilities, double temperature, RandomSource random)
    {
        var highest = logProbabilities.Max();
        return random.NextIndex([.. logProbabilities.Select(log => Math.Exp((log - highest) / temperature))]);
    }
}
