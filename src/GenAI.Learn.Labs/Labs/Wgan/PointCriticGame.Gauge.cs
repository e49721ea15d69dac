using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Transport;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

internal sealed partial class PointCriticGame
{
    /// <summary>What the critic says, and what is true.</summary>
    /// <param name="Estimate">The critic's mean over real points minus that over the others.</param>
    /// <param name="Truth">The Wasserstein-1 distance.</param>
    /// <param name="Slopes">Lengths of the critic's gradient between real points and others.</param>
    /// <param name="Divergence">Jensen-Shannon divergence of the generator's samples; null without a generator.</param>
    /// <param name="Modes">Modes that they cover.</param>
    private sealed record Reading(double Estimate, double Truth, float[] Slopes, double? Divergence, int? Modes)
    {
        /// <summary>The mean length of the gradient.</summary>
        public double MeanSlope => Slopes.Average();

        /// <summary>The estimate of the critic divided by its steepest slope, which no longer depends on its scale.</summary>
        public double Scaled => Slopes.Max() is > 1e-6f and var steepest ? Estimate / steepest : 0;
    }

    /// <summary>Measures and shows on points of its own chance, drawn once: looking does not change the training.</summary>
    private sealed class Gauge : IDisposable
    {
        private const int Points = 2000;
        private const int ShownPoints = 400;
        private const int PairedPoints = 256;
        private const long OwnChance = 0x3A5E55;

        private readonly AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>> _players;
        private readonly bool _trains;
        private readonly PointQuality _quality;
        private readonly Tensor _real;
        private readonly Tensor _measuredNoise;
        private readonly Tensor _between;
        private readonly OpinionField _field;

        public Gauge(PointDistribution data, LatentNoise noise, AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>> players, bool trains, LabContext context)
        {
            (_players, _trains) = (players, trains);
            using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
            _quality = new PointQuality(data, chance, context.Device);
            _real = data.Sample(Points, chance, context.Device);
            _measuredNoise = noise.Sample(2 * Points, chance);
            _between = chance.Uniform([Points, 1], context.Device);
            _field = new OpinionField(context.Device, trains ? PointDistribution.HalfWidth : Right);
        }

        /// <summary>Points moved to the right.</summary>
        public static Tensor Shifted(Tensor points, double shift)
        {
            using var by = tensor(new[] { (float)shift, 0f }, [1, 2], device: points.device);
            return points + by;
        }

        public Reading Read(Wgan.Options settings)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var fake = Fake(settings);
            var critic = _players.Discriminator;
            var estimate = (critic.call(_real).mean() - critic.call(fake).mean()).item<float>();
            var slopes = Slopes(fake);
            if (!_trains)
                return new Reading(estimate, settings.Shift, slopes, null, null);
            var truth = EmpiricalWasserstein.Of(PointQuality.Values(_real.narrow(0, 0, PairedPoints)), PointQuality.Values(fake.narrow(0, 0, PairedPoints)));
            var samples = PointQuality.Values(_players.Average.call(_measuredNoise));
            return new Reading(estimate, truth, slopes, _quality.JensenShannon(samples), _quality.HasModes ? _quality.Modes(samples) : null);
        }

        public ScatterData Scene(Wgan.Options settings)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var fake = Fake(settings).narrow(0, 0, ShownPoints);
            return new ScatterData(new Dictionary<string, PointGroup>
            {
                ["real"] = new(PointQuality.Values(_real.narrow(0, 0, ShownPoints))),
                ["fake"] = new(PointQuality.Values(fake)),
            })
            {
                Field = OpinionField.Of(_players.Discriminator.call(_field.Places), settings.Objective()),
            };
        }

        /// <summary>The weights of the critic's hidden layers but the first, which are those that a penalty and a box shape most differently.</summary>
        public float[] Weights()
        {
            using var scope = NewDisposeScope();
            return [.. _players.Discriminator.parameters().Where(weight => weight.dim() == 2 && weight.shape[0] == Width && weight.shape[1] == Width)
                .SelectMany(weight => PointQuality.Values(weight))];
        }

        public void Dispose()
        {
            _real.Dispose();
            _measuredNoise.Dispose();
            _between.Dispose();
            _field.Dispose();
        }

        // Where the generator is, as it trains now; the critic judges this one, not its average.
        private Tensor Fake(Wgan.Options settings) =>
            _trains ? _players.Generator.call(_measuredNoise.narrow(0, 0, Points)) : Shifted(_real, settings.Shift);

        // On straight lines between pairs of points, where the penalty is taken.
        private float[] Slopes(Tensor fake)
        {
            using var grad = enable_grad();
            var order = _real.roll(Points / 2, 0); // other pairs than a point and its own shifted copy
            var points = (fake + _between * (order - fake)).detach().requires_grad_();
            var slope = Guarded.Gradient(_players.Discriminator.call(points).sum(), points);
            return PointQuality.Values(slope.square().sum(1).sqrt());
        }
    }
}
