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
        private const int FieldSide = 40;
        private const int MeshSide = 20;
        private const int CurvePoints = 200;
        private const long OwnChance = 0x5CE7E;

        // An arrow is 0.03 of the force on its point, and at most 0.3 long: a vanishing gradient is seen to vanish.
        private const double ArrowScale = 0.03;
        private const double LongestArrow = 0.3;

        private readonly Module<Tensor, Tensor> _generator;
        private readonly Module<Tensor, Tensor> _discriminator;
        private readonly AdversarialObjective _objective;
        private readonly PointQuality _quality;
        private readonly PointGroup _real;
        private readonly Tensor _shownReal;
        private readonly Tensor _shownNoise;
        private readonly Tensor _measuredNoise;
        private readonly Tensor _meshNoise;
        private readonly Tensor _places;
        private readonly int _meshRows;

        public Scene(
            PointDistribution data, LatentNoise noise, Module<Tensor, Tensor> generator, Module<Tensor, Tensor> discriminator, AdversarialObjective objective, LabContext context)
        {
            (_generator, _discriminator, _objective) = (generator, discriminator, objective);
            using var chance = new Generator((ulong)(context.Seed ^ OwnChance), context.Device);
            _quality = new PointQuality(data, chance, context.Device);
            _shownReal = data.Sample(ShownPoints, chance, context.Device);
            _real = new PointGroup(PointQuality.Values(_shownReal));
            _shownNoise = noise.Sample(ShownPoints, chance);
            _measuredNoise = noise.Sample(MeasuredPoints, chance);
            _meshRows = _shownNoise.shape[1] == 1 ? 1 : MeshSide;
            _meshNoise = noise.Grid(_meshRows == 1 ? CurvePoints : MeshSide);
            _places = Places(context.Device);
        }

        /// <summary>The newest measure; null before the first.</summary>
        public (double Divergence, int? Modes)? LastMeasure { get; private set; }

        /// <summary>Measures samples against the data.</summary>
        public (double Divergence, int? Modes) Measure()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var samples = PointQuality.Values(_generator.forward(_measuredNoise));
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
                fake = _generator.forward(_shownNoise); // (500, 2)
            return Force(fake).square().sum(1).sqrt().mean().item<float>();
        }

        /// <summary>The picture, and the numbers below it.</summary>
        public (ScatterData Points, IReadOnlyList<IReadOnlyList<string>> Numbers) Draw()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var fake = _generator.forward(_shownNoise); // (500, 2)
            var force = Force(fake); // (500, 2)
            var length = force.square().sum(1).sqrt(); // (500)
            var mesh = PointQuality.Values(_generator.forward(_meshNoise));
            var points = new ScatterData(new Dictionary<string, PointGroup>
            {
                ["real"] = _real,
                ["fake"] = new(PointQuality.Values(fake)) { Arrows = PointQuality.Values(Arrows(force, length)) },
            })
            {
                Field = new Grid(FieldSide, FieldSide, PointQuality.Values(Opinion(_discriminator.forward(_places)))),
                Mesh = new Mesh(_meshRows, mesh.Length / 2 / _meshRows, mesh),
            };
            return (points, Numbers(fake, length));
        }

        public void Dispose()
        {
            _shownReal.Dispose();
            _shownNoise.Dispose();
            _measuredNoise.Dispose();
            _meshNoise.Dispose();
            _places.Dispose();
        }

        // Where each point would go to lower the generator's loss: minus the gradient of the loss of that point alone.
        private Tensor Force(Tensor fake)
        {
            using var grad = enable_grad();
            var points = fake.detach().requires_grad_();
            var loss = _objective.Generator(_discriminator.forward(points)) * fake.shape[0]; // a mean over the points, undone
            return -autograd.grad([loss], [points])[0];
        }

        private static Tensor Arrows(Tensor force, Tensor length)
        {
            var wanted = (length * ArrowScale).clamp(max: LongestArrow);
            return force * (wanted / length.clamp(min: 1e-12)).unsqueeze(1);
        }

        // A probability where the objective has one; otherwise scores spread over 0 to 1.
        private Tensor Opinion(Tensor scores)
        {
            if (_objective.IsProbability)
                return scores.sigmoid();
            var (lowest, highest) = (scores.min(), scores.max());
            return (scores - lowest) / (highest - lowest).clamp(min: 1e-12);
        }

        private List<IReadOnlyList<string>> Numbers(Tensor fake, Tensor length)
        {
            var (onReal, onFake) = (_discriminator.forward(_shownReal), _discriminator.forward(fake));
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

        // (1600, 2): the centres of the field's cells, row by row from the lowest
        private static Tensor Places(Device device)
        {
            var places = new float[FieldSide * FieldSide * 2];
            for (var i = 0; i < FieldSide * FieldSide; i++)
            {
                places[2 * i] = Centre(i % FieldSide);
                places[2 * i + 1] = Centre(i / FieldSide);
            }

            return tensor(places, [FieldSide * FieldSide, 2], device: device);
        }

        private static float Centre(int cell) => (float)(((cell + 0.5) / FieldSide * 2 - 1) * PointDistribution.HalfWidth);
    }
}
