using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class DiffusionImages
{
    /// <summary>Real images with noise, what the network guesses behind it at once, and one sample step by step.</summary>
    private sealed class ForwardBench : IDisposable
    {
        private const int Stages = 8;
        private const int MostStepsAtOnce = 50;
        private const long OwnChance = 0xF0;

        private readonly NoiseSchedule _schedule;
        private readonly ImageDenoiser _denoiser;
        private readonly bool _byClass;
        private readonly ImageBatch _shown; // one of each class
        private readonly Tensor _noise;

        public ForwardBench(NoiseSchedule schedule, ImageDenoiser denoiser, ImageSet test, Options options, Device device)
        {
            (_schedule, _denoiser, _byClass) = (schedule, denoiser, options.Task == DiffusionTask.ByClass);
            _shown = ImageBatch.Of(test, ClassRounds.Of(test, 1), PixelScale.Symmetric, device);
            using var chance = new Generator(OwnChance);
            _noise = chance.StandardNormal(_shown.Images.shape, device).DetachFromDisposeScope();
        }

        /// <summary>From the top: with noise, the network's guess, and as they were.</summary>
        public ImagesData Noisy(double time)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var step = (int)Math.Round(time * _schedule.Steps);
            var t = full_like(_shown.Labels, step);
            var x = _schedule.QSample(_shown.Images, t, _noise);
            var guess = step == 0 ? x : _schedule.X0FromNoise(x, t, Denoiser(_shown.Labels, 1, Enlarged(_shown.Images)).PredictNoise(x, t));
            return Sheet(cat([x, guess, _shown.Images]), RowSize);
        }

        /// <summary>One sample on its way: above x_t, below the data that the network expects at its end; as many stages as fit.</summary>
        /// <param name="start">(1, 1, 28, 28), noise.</param>
        /// <param name="small">Of super-resolution: what to go by.</param>
        /// <param name="options">The way back; more than 50 steps are shown as 50.</param>
        /// <param name="seed">Of the fresh noise.</param>
        public ImagesData Way(Tensor start, Tensor? small, Options options, long seed)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var label = tensor(new long[] { options.Class.Index }, device: start.device);
            var denoiser = Denoiser(label, options.Guidance, small);
            var times = SamplingTimes.Even(_schedule.Steps, Math.Min(options.SamplingSteps, MostStepsAtOnce));
            using var sampling = new Sampling(_schedule, options.MakeSampler(), times, start, seed) { Bound = 1 };
            var (noisy, expected) = (new List<Tensor>(), new List<Tensor>());
            var stages = Math.Min(Stages, sampling.Count);
            while (!sampling.IsDone)
            {
                using var x = sampling.X.clone();
                sampling.Step(denoiser);
                if (sampling.Done * stages / sampling.Count == noisy.Count)
                    continue;
                noisy.Add(noisy.Count == stages - 1 ? sampling.X.clone() : x.clone());
                expected.Add(sampling.X0.clone());
            }

            return Sheet(cat([.. noisy, .. expected]), stages);
        }

        public void Dispose()
        {
            _shown.Dispose();
            _noise.Dispose();
        }

        private ClassGuidance Denoiser(Tensor labels, double guidance, Tensor? small) => _byClass
            ? new ClassGuidance(_denoiser, labels, guidance)
            : new ClassGuidance(new BesideImage(_denoiser, small!), full_like(labels, _denoiser.NoClass));
    }
}
