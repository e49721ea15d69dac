using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

public sealed partial class MarkovRandomFieldLab
{
    /// <summary>A picture, its spoiled copy, and what is found of the first from the second.</summary>
    private sealed class Cleaning
    {
        private const int Pixels = ImageShape.GreySide * ImageShape.GreySide;
        private const int MostSweeps = 2000;
        private const int Settling = 20; // sweeps of Gibbs sampling before the first that counts

        private readonly ImageSet _test;
        private readonly double[] _chance = new double[Pixels]; // a pixel is flipped where this is below the noise
        private readonly sbyte[] _state = new sbyte[Pixels];
        private readonly int[] _whites = new int[Pixels]; // counted sweeps in which a pixel was white
        private BinaryImagePosterior _posterior = null!;
        private CleaningMethod _method;
        private int _sweeps;
        private bool _done;

        public Cleaning(Options options, ImageSet test, RandomSource random)
        {
            _test = test;
            for (var i = 0; i < Pixels; i++)
                _chance[i] = random.NextDouble();
            Update(options);
        }

        public sbyte[] Clean { get; private set; } = [];

        public sbyte[] Noisy { get; private set; } = [];

        public bool IsResting => _done;

        public int Sweeps => _sweeps;

        /// <summary>The share of pixels that the noise flipped.</summary>
        public double WrongBefore => Wrong(Noisy);

        /// <summary>The share of wrong pixels in the answer.</summary>
        public double WrongAfter => Wrong(Answer());

        /// <summary>The energy of the answer, and of the true picture.</summary>
        public (double Answer, double Truth) Energies => (_posterior.Energy(Answer()), _posterior.Energy(Clean));

        /// <summary>Makes everything anew: another noise, picture or prior is another question.</summary>
        public void Update(Options options)
        {
            Clean = Picture(options);
            Noisy = [.. Clean.Select((pixel, i) => _chance[i] < options.Noise ? (sbyte)-pixel : pixel)];
            _posterior = new BinaryImagePosterior(Noisy, ImageShape.GreySide, options.Coupling, options.Noise);
            (_method, _sweeps, _done) = (options.Method, 0, false);
            Noisy.CopyTo(_state, 0);
            Array.Clear(_whites);
        }

        public void Step(RandomSource random, LabContext context)
        {
            if (!_done)
                Sweep(random);
            context.Report("wrongBefore", WrongBefore);
            context.Report("wrongAfter", WrongAfter);
        }

        /// <summary>The cleaned image.</summary>
        public sbyte[] Answer() => _method == CleaningMethod.Gibbs && _sweeps > Settling
            ? [.. _whites.Select(count => 2 * count > _sweeps - Settling ? (sbyte)1 : (sbyte)-1)]
            : _state;

        /// <summary>For each pixel how sure it is: the probability of white among samples, or the answer itself.</summary>
        public float[] White() => _method == CleaningMethod.Gibbs && _sweeps > Settling
            ? [.. _whites.Select(count => (float)count / (_sweeps - Settling))]
            : [.. _state.Select(pixel => (pixel + 1) / 2f)];

        public void Save(BinaryWriter writer)
        {
            writer.Write(_sweeps);
            writer.Write(_done);
            for (var i = 0; i < Pixels; i++)
            {
                writer.Write(_state[i]);
                writer.Write(_whites[i]);
            }
        }

        public void Load(BinaryReader reader)
        {
            (_sweeps, _done) = (reader.ReadInt32(), reader.ReadBoolean());
            for (var i = 0; i < Pixels; i++)
                (_state[i], _whites[i]) = (reader.ReadSByte(), reader.ReadInt32());
        }

        private void Sweep(RandomSource random)
        {
            _sweeps++;
            switch (_method)
            {
                case CleaningMethod.MinimumCut:
                    _posterior.MostProbable().CopyTo(_state, 0);
                    _done = true;
                    break;
                case CleaningMethod.Icm:
                    _done = _posterior.IteratedConditionalModes(_state) == 0;
                    break;
                default:
                    _posterior.GibbsSweep(_state, random);
                    Count();
                    break;
            }
        }

        private void Count()
        {
            for (var i = 0; i < Pixels && _sweeps > Settling; i++)
                _whites[i] += _state[i] > 0 ? 1 : 0;
            _done = _sweeps >= MostSweeps;
        }

        private double Wrong(sbyte[] image) => image.Zip(Clean).Count(pair => pair.First != pair.Second) / (double)Pixels;

        private sbyte[] Picture(Options options)
        {
            var image = options.Picture == CleanedPicture.Drawing
                ? options.Drawing.Pixels is { Count: > 0 } drawn ? drawn : new byte[Pixels]
                : _test.Image(_test.Labels.Span.IndexOf((byte)options.Digit.Index)).ToArray();
            return [.. image.Select(pixel => pixel > 127 ? (sbyte)1 : (sbyte)-1)];
        }
    }
}
