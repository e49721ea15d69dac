using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Dcgan
{
    /// <summary>What the discriminator thought of the images of its last step, in training: counts of probabilities in equal bins.</summary>
    private sealed class ScoreHistogram
    {
        private const int Bins = 20;

        private float[] _real = [];
        private float[] _fake = [];

        /// <summary>Keeps the scores of one kind.</summary>
        /// <returns>The scores as they came.</returns>
        public Tensor Keep(Tensor scores, bool isReal)
        {
            using var here = scores.detach().sigmoid().cpu();
            var probabilities = here.data<float>().ToArray();
            if (isReal)
                _real = probabilities;
            else
                _fake = probabilities;
            return scores;
        }

        /// <summary>The picture; null before the first step.</summary>
        public BarsData? Bars() => _real.Length == 0 ? null : new BarsData(new Dictionary<string, Floats>
        {
            ["real"] = Shares(_real),
            ["fake"] = Shares(_fake),
        })
        {
            Centres = Enumerable.Range(0, Bins).Select(bin => (bin + 0.5f) / Bins).ToArray(),
        };

        private static float[] Shares(float[] probabilities)
        {
            var shares = new float[Bins];
            foreach (var p in probabilities)
                shares[Math.Clamp((int)(p * Bins), 0, Bins - 1)] += 1f / probabilities.Length;
            return shares;
        }
    }
}
