using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// Where a discriminator learns anything: the places of highest density of real and generated samples together, (p_data + p_g) / 2, that
/// hold 99 % of them. Outside it hardly sees a sample, so nothing can be asked of it there.
/// </summary>
public static class SampledRegion
{
    /// <summary>The share of all samples, real and generated, that lies in the region.</summary>
    public const double Share = 0.99;

    private const int Cells = 2000;

    /// <summary>The places of the region, on a fine and even grid over all that both densities cover.</summary>
    /// <param name="game">The two densities.</param>
    public static IReadOnlyList<double> Places(MinimaxGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var (first, second) = (LineQuadrature.Range(game.Data), LineQuadrature.Range(game.Generated));
        var (from, to) = (Math.Min(first.From, second.From), Math.Max(first.To, second.To));
        var cells = Enumerable.Range(0, Cells)
            .Select(i => from + (to - from) * (i + 0.5) / Cells)
            .Select(x => (X: x, Density: game.Data.Density(x) + game.Generated.Density(x)))
            .OrderByDescending(cell => cell.Density)
            .ToArray();
        var (all, held) = (cells.Sum(cell => cell.Density), 0.0);
        return [.. cells.TakeWhile(cell => (held += cell.Density) - cell.Density < Share * all).Select(cell => cell.X).Order()];
    }
}
