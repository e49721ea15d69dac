using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Graphical;

public sealed class IsingModelTests
{
    [Fact]
    public void Onsagers_energy_and_Yangs_magnetisation_equal_SciPys()
    {
        foreach (var row in Golden.Read("onsager.json").EnumerateArray())
        {
            var temperature = row.GetProperty("temperature").GetDouble();
            Assert.Equal(row.GetProperty("energy").GetDouble(), OnsagerSolution.EnergyPerSpin(temperature), 1e-11);
            Assert.Equal(row.GetProperty("magnetisation").GetDouble(), OnsagerSolution.Magnetisation(temperature), 1e-11);
        }
    }

    [Fact]
    public void At_the_critical_temperature_the_energy_is_minus_root_2()
    {
        Assert.Equal(2.269185314213022, OnsagerSolution.CriticalTemperature, 1e-14);
        Assert.Equal(-Math.Sqrt(2), OnsagerSolution.EnergyPerSpin(OnsagerSolution.CriticalTemperature), 1e-12);
    }

    [Theory]
    [InlineData(3, 1.5, 0.0)]
    [InlineData(3, 2.5, 0.3)]
    [InlineData(4, 2.0, 0.0)]
    [InlineData(4, 3.0, -0.5)]
    public void Gibbs_sampling_of_a_small_lattice_agrees_with_enumeration_of_all_its_states(int side, double temperature, double field)
    {
        var (energy, size) = Enumerate(side, temperature, field);
        var lattice = new IsingModel(side);
        var (random, energies, sizes) = (new RandomSource(7), new BatchMeans(), new BatchMeans());
        for (var i = 0; i < 60_000; i++)
        {
            lattice.GibbsSweep(temperature, field, random);
            energies.Add(lattice.EnergyPerSpin(field));
            sizes.Add(Math.Abs(lattice.Magnetisation));
        }

        Assert.InRange(energies.Mean!.Value, energy - 5 * energies.StandardError!.Value, energy + 5 * energies.StandardError.Value);
        Assert.InRange(sizes.Mean!.Value, size - 5 * sizes.StandardError!.Value, size + 5 * sizes.StandardError.Value);
        Assert.InRange(energies.StandardError.Value, 0, 0.01);
    }

    [Theory]
    [InlineData(1.8)]
    [InlineData(2.0)]
    [InlineData(3.0)]
    public void A_lattice_of_64_comes_within_0_02_of_the_exact_energy_away_from_the_critical_point(double temperature)
    {
        var lattice = new IsingModel(64);
        var (random, energies, spins) = (new RandomSource(7), new BatchMeans(), new BatchMeans());
        for (var i = 0; i < 2500; i++)
        {
            lattice.GibbsSweep(temperature, 0, random);
            if (i < 500)
                continue;
            energies.Add(lattice.EnergyPerSpin(0));
            spins.Add(Math.Abs(lattice.Magnetisation));
        }

        Assert.Equal(OnsagerSolution.EnergyPerSpin(temperature), energies.Mean!.Value, 0.02);
        Assert.InRange(spins.Mean!.Value - OnsagerSolution.Magnetisation(temperature), -0.02, 0.08); // 0 for an endless lattice above; a finite one has a little
    }

    [Fact]
    public void An_aligned_lattice_has_energy_minus_2_and_a_chessboard_plus_2()
    {
        var lattice = new IsingModel(8);
        Assert.Equal((-2, 1), (lattice.EnergyPerSpin(0), lattice.Magnetisation));
        Assert.Equal(-2.5, lattice.EnergyPerSpin(0.5), 1e-12);
        lattice.Set([.. Enumerable.Range(0, 64).Select(i => (sbyte)((i / 8 + i % 8) % 2 * 2 - 1))]);
        Assert.Equal((2, 0), (lattice.EnergyPerSpin(0), lattice.Magnetisation));
    }

    // Mean energy by spin and mean |magnetisation| over all 2^(side²) states, weighted by exp(-energy / T).
    private static (double Energy, double Size) Enumerate(int side, double temperature, double field)
    {
        var lattice = new IsingModel(side);
        var spins = new sbyte[side * side];
        var (z, energySum, sizeSum) = (0.0, 0.0, 0.0);
        for (var state = 0; state < 1 << spins.Length; state++)
        {
            for (var i = 0; i < spins.Length; i++)
                spins[i] = (sbyte)((state >> i & 1) * 2 - 1);
            lattice.Set(spins);
            var energy = lattice.EnergyPerSpin(field);
            var weight = Math.Exp(-energy * spins.Length / temperature);
            z += weight;
            energySum += weight * energy;
            sizeSum += weight * Math.Abs(lattice.Magnetisation);
        }

        return (energySum / z, sizeSum / z);
    }
}
