using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Diffusion2D
{
    /// <summary>
    /// Samples, shows and measures. Its chance is its own and always the same: looking does not change the training, and a point that
    /// moves between two frames was moved by the weights alone.
    /// </summary>
    private sealed class Scene : IDisposable
    {
        private const int ShownPoints = 500;
        private const int MeasuredPoints = 2000;
        private const long OwnChance = 0xD1FF;

        private readonly NoiseSchedule _schedule;
        private readonly PointDenoiser _denoiser;
        private readonly PointQuality _quality;
        private readonly ExactScore _exact;
        private readonly Tensor _start;
        private readonly PointGroup _real;
        private readonly long _seed;
        private Options _options;
        private Sampling _sampling;
        private Trajectory _recorded = new(); // of the samples on their way
        private Trajectory? _shown;           // whole, with the present options
        private Measure? _measure;

        public Scene(PointDistribution data, NoiseSchedule schedule, PointDenoiser denoiser, Options options, LabContext context)
        {
            (_schedule, _denoiser, _options, _seed) = (schedule, denoiser, options, context.Seed ^ OwnChance);
            using var chance = new Generator((ulong)_seed);
            _quality = new PointQuality(data, chance, context.Device);
            _exact = new ExactScore(data, schedule, chance, context.Device);
            using var real = data.Sample(ShownPoints, chance, context.Device);
            _real = new PointGroup(PointQuality.Values(real));
            _start = chance.StandardNormal([MeasuredPoints, 2], context.Device).DetachFromDisposeScope();
            _sampling = NewSampling(_start);
        }

        /// <summary>The newest measure; null before the first.</summary>
        public Measure? LastMeasure { get; private set; }

        /// <summary>One step of the samples from noise to data; at the end they are measured and others begin.</summary>
        public void Advance()
        {
            if (_sampling.Done == 0)
                _recorded = new Trajectory();
            Record(_recorded, _sampling);
            _sampling.Step(_denoiser);
            if (!_sampling.IsDone)
                return;
            Record(_recorded, _sampling);
            _shown = _recorded;
            LastMeasure = _measure = Judge();
            Begin();
        }

        /// <summary>The measure that the last step brought, once.</summary>
        public Measure? TakeMeasure()
        {
            var taken = _measure;
            _measure = null;
            return taken;
        }

        /// <summary>Begins to sample in another way.</summary>
        public void Restart(Options options)
        {
            (_options, _shown) = (options, null);
            Begin();
        }

        /// <summary>The data, the samples at a time, and the ways of some of them until then.</summary>
        public ScatterData Points(double time)
        {
            var trajectory = _shown ??= Now();
            return new ScatterData(new Dictionary<string, PointGroup>
            {
                ["data"] = _real,
                ["ways"] = new(trajectory.Ways(time * _schedule.Steps)),
                ["samples"] = new(trajectory.At(time * _schedule.Steps)),
            });
        }

        /// <summary>The density of the noisy data at a time, and both scores.</summary>
        public ScatterData Score(double time) => _exact.Draw(_denoiser, Math.Max(1, (int)Math.Round(time * _schedule.Steps)));

        public void Save(LabState state)
        {
            TorchState.Put(state, "samples", _sampling.X);
            state.Put("sampling", writer =>
            {
                writer.Write(_sampling.Count);
                writer.Write(_sampling.Done);
                _recorded.Save(writer);
            });
        }

        public void Load(LabState state)
        {
            using var samples = zeros_like(_start);
            TorchState.Get(state, "samples", samples);
            _shown = null;
            state.Get("sampling", reader =>
            {
                if (reader.ReadInt32() != _sampling.Count)
                    return; // the way back has changed: it begins anew
                _sampling.Resume(samples, samples, reader.ReadInt32());
                _recorded.Load(reader);
            });
        }

        public void Dispose()
        {
            _sampling.Dispose();
            _start.Dispose();
            _exact.Dispose();
        }

        private void Begin()
        {
            _sampling.Dispose();
            _sampling = NewSampling(_start);
        }

        private Sampling NewSampling(Tensor start) =>
            new(_schedule, _options.MakeSampler(), SamplingTimes.Even(_schedule.Steps, _options.SamplingSteps), start, _seed);

        // The whole way at once, for the points shown alone.
        private Trajectory Now()
        {
            using var scope = NewDisposeScope();
            var trajectory = new Trajectory();
            using var sampling = NewSampling(_start.narrow(0, 0, ShownPoints));
            for (Record(trajectory, sampling); !sampling.IsDone; Record(trajectory, sampling))
                sampling.Step(_denoiser);
            return trajectory;
        }

        private static void Record(Trajectory trajectory, Sampling sampling)
        {
            using var shown = sampling.X.narrow(0, 0, ShownPoints);
            trajectory.Add(sampling.Time, PointQuality.Values(shown));
        }

        private Measure Judge()
        {
            var samples = PointQuality.Values(_sampling.X);
            var (testLoss, leastLoss, scoreError) = _exact.Compare(_denoiser);
            return new Measure(_quality.JensenShannon(samples), _quality.HasModes ? _quality.Modes(samples) : null, testLoss, leastLoss, scoreError);
        }
    }
}
