using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

public sealed partial class MarkovRandomFieldLab
{
    /// <summary>The lattice, and the averages measured at each temperature that was visited.</summary>
    private sealed class Magnet
    {
        private const int Settling = 200; // sweeps after a change that are not averaged
        private const int Memory = 500; // sweeps after which an average begins to forget: a lattice from a random start is long on its way

        private readonly IsingModel _lattice;
        private readonly SortedDictionary<double, Average> _measured = []; // without a field, by temperature
        private int _sinceChange;

        public Magnet(Options options, RandomSource random)
        {
            _lattice = new IsingModel(options.Side);
            if (options.Start == SpinStart.Random)
                _lattice.Scatter(random);
        }

        public IsingModel Lattice => _lattice;

        /// <summary>Averages by temperature, without a field.</summary>
        public IReadOnlyDictionary<double, Average> Measured => _measured;

        public void Step(Options settings, RandomSource random, LabContext context)
        {
            for (var i = 0; i < settings.Sweeps; i++)
            {
                _lattice.GibbsSweep(settings.Temperature, settings.Field, random);
                _sinceChange++;
                if (_sinceChange > Settling && settings.Field == 0)
                    Measure(settings.Temperature);
            }

            context.Report("magnetisation", _lattice.Magnetisation);
            context.Report("energy", _lattice.EnergyPerSpin(settings.Field));
            if (settings.Field != 0)
                return;
            var exact = OnsagerSolution.Magnetisation(settings.Temperature);
            context.Report("exactUp", exact);
            context.Report("exactDown", -exact);
            context.Report("exactEnergy", OnsagerSolution.EnergyPerSpin(settings.Temperature));
        }

        public void Update(Options previous, Options now)
        {
            if ((previous.Temperature, previous.Field) != (now.Temperature, now.Field))
                _sinceChange = 0;
        }

        public void Save(BinaryWriter writer)
        {
            foreach (var spin in _lattice.Spins)
                writer.Write(spin);
            writer.Write(_sinceChange);
            writer.Write(_measured.Count);
            foreach (var (temperature, average) in _measured)
            {
                writer.Write(temperature);
                writer.Write(average.Count);
                writer.Write(average.Magnetisation);
                writer.Write(average.Energy);
            }
        }

        public void Load(BinaryReader reader)
        {
            _lattice.Set([.. Enumerable.Range(0, _lattice.Spins.Length).Select(_ => reader.ReadSByte())]);
            _sinceChange = reader.ReadInt32();
            _measured.Clear();
            for (var left = reader.ReadInt32(); left > 0; left--)
                _measured[reader.ReadDouble()] = new Average(reader.ReadInt64(), reader.ReadDouble(), reader.ReadDouble());
        }

        private void Measure(double temperature)
        {
            var before = _measured.GetValueOrDefault(temperature);
            var count = before.Count + 1;
            var share = 1.0 / Math.Min(count, Memory);
            _measured[temperature] = new Average(
                count,
                before.Magnetisation + (Math.Abs(_lattice.Magnetisation) - before.Magnetisation) * share,
                before.Energy + (_lattice.EnergyPerSpin(0) - before.Energy) * share);
        }
    }

    /// <summary>Means over some sweeps.</summary>
    private readonly record struct Average(long Count, double Magnetisation, double Energy);
}
