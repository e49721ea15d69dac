using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// The Ising model on a square lattice whose edges are joined (a torus): spins +1 and -1, energy -Σ over neighbours s s' - h Σ s, and
/// probability proportional to exp(-energy / T). Temperature is in units of coupling / Boltzmann's constant.
/// </summary>
/// <param name="side">Spins on a side, at least 3, so that no two spins are neighbours twice.</param>
public sealed class IsingModel(int side)
{
    private readonly sbyte[] _spins = NewSpins(side);

    /// <summary>Spins on a side.</summary>
    public int Side { get; } = side;

    /// <summary>(side, side) +1 or -1, row by row.</summary>
    public ReadOnlySpan<sbyte> Spins => _spins;

    /// <summary>The mean spin, -1 to 1.</summary>
    public double Magnetisation
    {
        get
        {
            var sum = 0;
            foreach (var spin in _spins)
                sum += spin;
            return (double)sum / _spins.Length;
        }
    }

    /// <summary>Draws every spin by a fair coin, as at infinite temperature.</summary>
    /// <param name="random">Where the draws come from.</param>
    public void Scatter(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        for (var i = 0; i < _spins.Length; i++)
            _spins[i] = (sbyte)(random.Next(2) * 2 - 1);
    }

    /// <summary>Sets every spin.</summary>
    /// <param name="spins">(side, side) +1 or -1.</param>
    public void Set(ReadOnlySpan<sbyte> spins) => spins.CopyTo(_spins);

    /// <summary>The energy of the present state, by spin.</summary>
    /// <param name="field">The outer field h.</param>
    public double EnergyPerSpin(double field)
    {
        var pairs = 0;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
                pairs += At(y, x) * (At(y, x + 1) + At(y + 1, x));
        }

        return -(double)pairs / _spins.Length - field * Magnetisation;
    }

    /// <summary>
    /// Redraws each spin once given its neighbours, the dark squares of a chessboard first, then the light ones: one sweep of
    /// Gibbs sampling, which physicists call the heat bath.
    /// </summary>
    /// <param name="temperature">T, above 0.</param>
    /// <param name="field">The outer field h.</param>
    /// <param name="random">Where the draws come from.</param>
    public void GibbsSweep(double temperature, double field, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        Span<double> up = stackalloc double[9]; // P(spin = +1 | sum of the four neighbours), by sum + 4
        for (var sum = -4; sum <= 4; sum += 2)
            up[sum + 4] = 1 / (1 + Math.Exp(-2 * (sum + field) / temperature));
        for (var colour = 0; colour < 2; colour++)
        {
            for (var y = 0; y < Side; y++)
            {
                for (var x = (y + colour) % 2; x < Side; x += 2)
                {
                    var sum = At(y - 1, x) + At(y + 1, x) + At(y, x - 1) + At(y, x + 1);
                    _spins[y * Side + x] = (sbyte)(random.NextDouble() < up[sum + 4] ? 1 : -1);
                }
            }
        }
    }

    private static sbyte[] NewSpins(int side)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 3);
        var spins = new sbyte[side * side];
        Array.Fill(spins, (sbyte)1);
        return spins;
    }

    private int At(int y, int x)
    {
        y = y < 0 ? Side - 1 : y == Side ? 0 : y;
        x = x < 0 ? Side - 1 : x == Side ? 0 : x;
        return _spins[y * Side + x];
    }
}
