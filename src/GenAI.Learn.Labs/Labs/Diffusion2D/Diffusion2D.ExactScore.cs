using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Diffusion2D
{
    /// <summary>The score of the noisy data, which is known since the data are a mixture of Gaussians, beside the learned one.</summary>
    private sealed class ExactScore : IDisposable
    {
        private const int ComparedPoints = 1000;
        private const int FieldSide = 40;
        private const int ArrowSide = 13;

        // An arrow is a fifth of the way from a point to the mean of the data that it may come from, and at most 0.22 long.
        private const double ArrowScale = 0.2;
        private const double LongestArrow = 0.22;

        private readonly NoiseSchedule _schedule;
        private readonly Tensor _centres;
        private readonly MixtureDenoiser _exact;
        private readonly Tensor _x, _t, _noise, _exactNoise; // points at all times, the same over the whole run
        private readonly Tensor _fieldPlaces, _arrowPlaces;

        public ExactScore(PointDistribution data, NoiseSchedule schedule, Generator chance, Device device)
        {
            _schedule = schedule;
            _centres = data.Centres(device).DetachFromDisposeScope();
            _exact = new MixtureDenoiser(schedule, _centres, PointDistribution.Sigma);
            using var x0 = data.Sample(ComparedPoints, chance, device);
            _t = chance.Integers(1, schedule.Steps + 1, [ComparedPoints], device).DetachFromDisposeScope();
            _noise = chance.StandardNormal([ComparedPoints, 2], device).DetachFromDisposeScope();
            using var scope = NewDisposeScope();
            _x = schedule.QSample(x0, _t, _noise).DetachFromDisposeScope();
            _exactNoise = _exact.PredictNoise(_x, _t).DetachFromDisposeScope();
            _fieldPlaces = Places(FieldSide, device).DetachFromDisposeScope();
            _arrowPlaces = Places(ArrowSide, device).DetachFromDisposeScope();
        }

        /// <summary>The losses of a denoiser and of the exact one on the same noisy points, and how far the two are apart.</summary>
        public (double TestLoss, double LeastLoss, double ScoreError) Compare(PointDenoiser denoiser)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var learned = denoiser.PredictNoise(_x, _t); // (1000, 2)
            double Mean(Tensor error) => error.square().mean().item<float>();
            return (Mean(learned - _noise), Mean(_exactNoise - _noise), Math.Sqrt(Mean(learned - _exactNoise) / Mean(_exactNoise)));
        }

        /// <summary>The density of the noisy data, and both scores, at a time.</summary>
        public ScatterData Draw(IDenoiser denoiser, int t)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var density = _exact.LogDensity(_fieldPlaces, Times(t, _fieldPlaces)).exp();
            var places = PointQuality.Values(_arrowPlaces);
            return new ScatterData(new Dictionary<string, PointGroup>
            {
                ["exact"] = new(places) { Arrows = Arrows(_exact, t) },
                ["learned"] = new(places) { Arrows = Arrows(denoiser, t) },
            })
            {
                Field = new Grid(FieldSide, FieldSide, PointQuality.Values(density / density.max())),
            };
        }

        public void Dispose()
        {
            foreach (var tensor in new[] { _centres, _x, _t, _noise, _exactNoise, _fieldPlaces, _arrowPlaces })
                tensor.Dispose();
        }

        // The score times the variance of the noise: where the point would go to become the mean of the data behind it.
        private float[] Arrows(IDenoiser denoiser, int t)
        {
            var times = Times(t, _arrowPlaces);
            var way = -_schedule.NoiseRate(times, _arrowPlaces) * denoiser.PredictNoise(_arrowPlaces, times);
            var length = way.square().sum(1).sqrt().unsqueeze(1);
            return PointQuality.Values(way * ((length * ArrowScale).clamp(max: LongestArrow) / length.clamp(min: 1e-12)));
        }

        private static Tensor Times(int t, Tensor places) => full([places.shape[0]], t, ScalarType.Int64, places.device);

        // Centres of the cells of a square grid over the plane; the first row has the smallest y.
        private static Tensor Places(int side, Device device)
        {
            var places = new float[2 * side * side];
            for (var i = 0; i < side * side; i++)
            {
                places[2 * i] = Centre(i % side, side);
                places[2 * i + 1] = Centre(i / side, side);
            }

            return tensor(places, [side * side, 2], device: device);
        }

        private static float Centre(int cell, int side) => (float)(((cell + 0.5) / side * 2 - 1) * Reach);
    }
}
