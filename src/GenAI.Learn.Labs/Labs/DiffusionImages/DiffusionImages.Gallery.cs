using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Translation;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class DiffusionImages
{
    private const int RowSize = 10;
    private const int Rows = 10;

    /// <summary>
    /// A hundred samples, drawn row by row, one denoising step at a time. They start from the same noise in each round, so that a sample
    /// is seen to become what it becomes; their chance is their own, and looking does not change the training.
    /// </summary>
    private sealed class Gallery : IDisposable
    {
        private const long OwnChance = 0xD1FFA;

        private readonly NoiseSchedule _schedule;
        private readonly ImageDenoiser _denoiser;
        private readonly ImageClassifier _classifier;
        private readonly Tensor _start;  // (100, 1, 28, 28)
        private readonly Tensor _images; // (100, 1, 28, 28), row by row: the newest samples
        private readonly Tensor _labels; // (100): a class a row, or those of the test images
        private readonly Tensor? _truth; // of super-resolution: (100, 1, 28, 28), each row one of each class
        private readonly long _seed;
        private Options _options;
        private Sampling _sampling;
        private int _row;

        public Gallery(NoiseSchedule schedule, ImageDenoiser denoiser, ImageClassifier classifier, ImageSet test, Options options, LabContext context)
        {
            (_schedule, _denoiser, _classifier, _options, _seed) = (schedule, denoiser, classifier, options, context.Seed ^ OwnChance);
            using var chance = new Generator((ulong)_seed);
            _start = chance.StandardNormal(ImageShape.Grey.Batch(Rows * RowSize), context.Device).DetachFromDisposeScope();
            _images = _start.clone().DetachFromDisposeScope();
            _labels = tensor(Enumerable.Range(0, Rows * RowSize).Select(i => (long)(i / RowSize)).ToArray(), device: context.Device).DetachFromDisposeScope();
            if (options.Task == DiffusionTask.SuperResolution)
            {
                using var truth = ImageBatch.Of(test, ClassRounds.Of(test, Rows), PixelScale.Symmetric, context.Device);
                _truth = truth.Images.alias().DetachFromDisposeScope();
            }

            _sampling = NewSampling();
        }

        /// <summary>Whether all rows of the round are drawn.</summary>
        public bool IsComplete => _row == Rows;

        /// <summary>The quality of the newest whole round; null before the first.</summary>
        public Quality? Last { get; private set; }

        /// <summary>Rows of the present round that are drawn.</summary>
        public int Drawn => _row;

        /// <summary>Starts a new round.</summary>
        public void Begin(Options options)
        {
            (_options, _row) = (options, 0);
            Renew();
        }

        /// <summary>One denoising step of the row in hand.</summary>
        public void Advance()
        {
            _sampling.Step(Denoiser());
            if (!_sampling.IsDone)
                return;
            using (no_grad())
                Of(_images, _row).copy_(_sampling.X);
            _row++;
            if (IsComplete)
                Last = Judge();
            else
                Renew();
        }

        /// <summary>The samples by rows, noise where there is none yet; of super-resolution four rows for the first ten images.</summary>
        public ImagesData Samples()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            return _truth is null
                ? Sheet(_images, RowSize)
                : Sheet(cat([Of(Enlarged(_truth), 0), Of(_images, 0), Of(_truth, 0), Of(Bicubic(), 0)]), RowSize);
        }

        /// <summary>The noise from which the first sample of a class starts, (1, 1, 28, 28); of super-resolution the first sample.</summary>
        public Tensor StartOf(int label) => _start.narrow(0, _truth is null ? label * RowSize : 0, 1);

        /// <summary>Of super-resolution: what the first sample goes by, (1, 1, 28, 28).</summary>
        public Tensor? FirstSmall() => _truth is null ? null : Enlarged(_truth.narrow(0, 0, 1));

        public void Save(LabState state)
        {
            TorchState.Put(state, "galleryImages", _images);
            TorchState.Put(state, "galleryX", _sampling.X);
            state.Put("gallery", writer =>
            {
                writer.Write(_row);
                writer.Write(_sampling.Count);
                writer.Write(_sampling.Done);
                writer.Write(Last is not null);
            });
        }

        public void Load(LabState state, Options options)
        {
            Begin(options);
            TorchState.Get(state, "galleryImages", _images);
            using var x = zeros_like(_sampling.X);
            TorchState.Get(state, "galleryX", x);
            var judged = false;
            state.Get("gallery", reader =>
            {
                _row = reader.ReadInt32();
                if (!IsComplete)
                    Renew();
                if (reader.ReadInt32() == _sampling.Count) // otherwise the way back has changed, and the row begins anew
                    _sampling.Resume(x, x, reader.ReadInt32());
                else
                    reader.ReadInt32();
                judged = reader.ReadBoolean();
            });
            if (judged)
                Last = Judge();
        }

        public void Dispose()
        {
            _sampling.Dispose();
            _start.Dispose();
            _images.Dispose();
            _labels.Dispose();
            _truth?.Dispose();
        }

        private static Tensor Of(Tensor images, int row) => images.narrow(0, row * RowSize, RowSize);

        private void Renew()
        {
            _sampling.Dispose();
            _sampling = NewSampling();
        }

        private Sampling NewSampling()
        {
            using var start = Of(_start, _row);
            return new Sampling(_schedule, _options.MakeSampler(), SamplingTimes.Even(NoiseLevels, _options.SamplingSteps), start, _seed + _row) { Bound = 1 };
        }

        private ClassGuidance Denoiser()
        {
            var labels = Of(_labels, _row);
            return _truth is null
                ? new ClassGuidance(_denoiser, labels, _options.Guidance)
                : new ClassGuidance(new BesideImage(_denoiser, Enlarged(Of(_truth, _row))), full_like(labels, _denoiser.NoClass));
        }

        private Quality Judge()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            if (_truth is not null)
                return new Quality(0, 0, Psnr(_images), Psnr(Bicubic()));
            var probabilities = _classifier.Probabilities(_images);
            var agreement = probabilities.argmax(1).eq(_labels.cpu()).to_type(ScalarType.Float32).mean().item<float>();
            return new Quality(Recognition.Of(probabilities, _classifier.Confidence).Recognised, agreement, 0, 0);
        }

        private double Psnr(Tensor images) => PeakSignalToNoise.Of(images, _truth!, 2).mean().item<float>();

        private Tensor Bicubic() => new SuperResolution().Baseline(Enlarged(_truth!), _truth!);
    }

    private static ImagesData Sheet(Tensor images, int columns)
    {
        var sheet = SpriteSheet.Of(images, PixelScale.Symmetric, columns);
        return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height);
    }
}
