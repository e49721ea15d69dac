using System.Globalization;
using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class DiffusionImages
{
    /// <summary>The same 20 samples in 10, in 50 and in 1000 steps, one denoising step at a time, with their seconds.</summary>
    private sealed class Comparison : IDisposable
    {
        private const int Samples = 20;
        private const long OwnChance = 0xC09A;

        private static readonly int[] Counts = [10, 50, 1000];

        private readonly NoiseSchedule _schedule;
        private readonly TimeProvider _clock;
        private readonly ImageDenoiser _denoiser;
        private readonly ImageClassifier _classifier;
        private readonly Tensor _start, _labels;
        private readonly long _seed;
        private readonly List<Row> _rows = [];
        private Sampling? _sampling;
        private double _seconds;

        public Comparison(NoiseSchedule schedule, ImageDenoiser denoiser, ImageClassifier classifier, LabContext context)
        {
            (_schedule, _denoiser, _classifier, _clock) = (schedule, denoiser, classifier, context.Clock);
            _seed = context.Seed ^ OwnChance;
            using var chance = new Generator((ulong)_seed);
            _start = chance.StandardNormal(ImageShape.Grey.Batch(Samples), context.Device).DetachFromDisposeScope();
            _labels = tensor(Enumerable.Range(0, Samples).Select(i => (long)(i % RowSize)).ToArray(), device: context.Device).DetachFromDisposeScope();
        }

        /// <summary>Whether all three are drawn.</summary>
        public bool IsDone => _rows.Count == Counts.Length;

        /// <summary>Starts anew.</summary>
        public void Begin()
        {
            _rows.Clear();
            Leave();
        }

        /// <summary>One denoising step.</summary>
        public void Advance(Options options)
        {
            var started = _clock.GetTimestamp();
            _sampling ??= NewSampling(options);
            _sampling.Step(new ClassGuidance(_denoiser, _labels, options.Guidance));
            _seconds += _clock.GetElapsedTime(started).TotalSeconds;
            if (!_sampling.IsDone)
                return;
            using var grad = no_grad();
            var probabilities = _classifier.Probabilities(_sampling.X);
            var agreement = probabilities.argmax(1).eq(_labels.cpu()).to_type(ScalarType.Float32).mean().item<float>();
            _rows.Add(new Row(_sampling.Count, _seconds, Recognition.Of(probabilities, _classifier.Confidence).Recognised, agreement));
            Leave();
        }

        /// <summary>What is known so far.</summary>
        public TableData Table()
        {
            List<IReadOnlyList<string>> rows = [.. _rows.Select(row => (IReadOnlyList<string>)[Text(row.Steps, "0"), Text(row.Seconds, "0.0"), Text(row.Recognised, "0.00"), Text(row.Agreement, "0.00")])];
            if (_sampling is not null)
                rows.Add([$"{_sampling.Count}, {_sampling.Done} done", Text(_seconds, "0.0"), "not yet", "not yet"]);
            return new TableData(rows);
        }

        public void Save(LabState state)
        {
            state.Put("comparison", writer =>
            {
                writer.Write(_rows.Count);
                foreach (var row in _rows)
                {
                    writer.Write(row.Steps);
                    writer.Write(row.Seconds);
                    writer.Write(row.Recognised);
                    writer.Write(row.Agreement);
                }

                writer.Write(_seconds);
                writer.Write(_sampling?.Done ?? -1);
            });
            if (_sampling is not null)
                TorchState.Put(state, "comparisonX", _sampling.X);
        }

        public void Load(LabState state, Options options)
        {
            Begin();
            var done = -1;
            state.Get("comparison", reader =>
            {
                for (var left = reader.ReadInt32(); left > 0; left--)
                    _rows.Add(new Row(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()));
                _seconds = reader.ReadDouble();
                done = reader.ReadInt32();
            });
            if (done < 0)
                return;
            using var x = zeros_like(_start);
            TorchState.Get(state, "comparisonX", x);
            _sampling = NewSampling(options);
            _sampling.Resume(x, x, done);
        }

        public void Dispose()
        {
            _sampling?.Dispose();
            _start.Dispose();
            _labels.Dispose();
        }

        private void Leave()
        {
            _sampling?.Dispose();
            (_sampling, _seconds) = (null, 0);
        }

        private Sampling NewSampling(Options options) =>
            new(_schedule, options.MakeSampler(), SamplingTimes.Even(NoiseLevels, Counts[_rows.Count]), _start, _seed) { Bound = 1 };

        private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

        private sealed record Row(int Steps, double Seconds, double Recognised, double Agreement);
    }
}
