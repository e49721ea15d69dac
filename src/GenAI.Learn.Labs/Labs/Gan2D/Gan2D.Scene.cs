using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

public sealed partial class Gan2D
{
    /// <summary>
    /// Shows and measures the networks. Its chance comes from a generator of its own and is drawn once, so that looking does
    /// not change the training, and a point that moves between two frames was moved by the weights alone.
    /// </summary>
    private sealed class Scene : IDisposable
    {
        private const int ShownPoints = 500;
        private const int MeasuredPoints = 4000;
        private const int MeshSide = 20;
        private const int CurvePoints = 200;
        private const long OwnChance = 0x5CE7E;

        private readonly Module<Tensor, Tensor> _generator;
        private readonly Module<Tensor, Tensor> _discriminator;
        private readonly AdversarialObjective _objective;
        private readonly PointQuality _quality;
        private readonly PointGroup _real;
        private readonly Tensor _shownReal;
        private readonly Tensor _shownNoise;
        private readonly Tensor _measuredNoise;
        private readonly Tensor _meshNoise;
        private readonly OpinionField _field;
        private readonly int _meshRows;

        public Scene(
            PointDistribution data, LatentNoise noise, Module<Tensor, Tensor> generator, Module<Tensor, Tensor> discriminator, AdversarialObjective objective, LabContext context)
        {
            (_generator, _discriminator, _objective) = (generator, discriminator, objective);
            using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
            _quality = new PointQuality(data, chance, context.Device);
            _shownReal = data.Sample(ShownPoints, chance, context.Device);
            _real = new PointGroup(PointQuality.Values(_shownReal));
            _shownNoise = noise.Sample(ShownPoints, chance);
            _measuredNoise = noise.Sample(MeasuredPoints, chance);
            _meshRows = _shownNoise.shape[1] == 1 ? 1 : MeshSide;
            _meshNoise = noise.Grid(_meshRows == 1 ? CurvePoints : MeshSide);
            _field = new OpinionField(context.Device);
        }

        /// <summary>The newest measure; null before the first.</summary>
        public (double Divergence, int? Modes)? LastMeasure { get; private set; }

        /// <summary>Measures samples against the data.</summary>
        public (double Divergence, int? Modes) Measure()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var samples = PointQuality.Values(_generator.call(_measuredNoise));
            var measure = (_quality.JensenShannon(samples), _quality.HasModes ? _quality.Modes(samples) : (int?)null);
            LastMeasure = measure;
            return measure;
        }

        /// <summary>The mean length of the generator's gradient over its points: how strongly the discriminator pushes each of them.</summary>
        public double GradientLength()
        {
            using var scope = NewDisposeScope();
            Tensor fake;
            using (no_grad())
                fake = _generator.call(_shownNoise); // (500, 2)
            return Force.Length(Push(fake)).mean().item<float>();
        }

        /// <summary>The picture, and the numbers below it.</summary>
        public (ScatterData Points, IReadOnlyList<IReadOnlyList<string>> Numbers) Draw()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var fake = _generator.call(_shownNoise); // (500, 2)
            var force = Push(fake); // (500, 2)
            var mesh = PointQuality.Values(_generator.call(_meshNoise));
            var points = new ScatterData(new Dictionary<string, PointGroup>
            {
                ["real"] = _real,
                ["fake"] = new(PointQuality.Values(fake)) { Arrows = Force.Arrows(force) },
            })
            {
                Field = OpinionField.Of(_discriminator.call(_field.Places), _objective),
                Mesh = new Mesh(_meshRows, mesh.Length / 2 / _meshRows, mesh),
            };
            return (points, Numbers(fake, Force.Length(force)));
        }

        public void Dispose()
        {
            _shownReal.Dispose();
            _shownNoise.Dispose();
            _measuredNoise.Dispose();
            _meshNoise.Dispose();
            _field.Dispose();
        }

        private Tensor Push(Tensor fake)
        {
            using var grad = enable_grad();
            var points = fake.detach().requires_grad_();
            return Force.On(points, _discriminator.call(points), _objective);
        }

        private List<IReadOnlyList<string>> Numbers(Tensor fake, Tensor length)
        {
            var (onReal, onFake) = (_discriminator.call(_shownReal), _discriminator.call(fake));
            if (_objective.IsProbability)
                (onReal, onFake) = (onReal.sigmoid(), onFake.sigmoid());
            var what = _objective.IsProbability ? "Discriminator's probability" : "Critic's score";
            return
            [
                [$"{what}, mean over the data shown", $"{onReal.mean().item<float>():0.000}"],
                [$"{what}, mean over the points generated", $"{onFake.mean().item<float>():0.000}"],
                ["Length of the generator's gradient, mean over its points", $"{length.mean().item<float>():0.000}"],
            ];
        }
    }
}
