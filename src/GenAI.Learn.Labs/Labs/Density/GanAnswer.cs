using GenAI.Learn.Models.Training;
using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>A generative adversarial network for each class: it makes points, and has no density.</summary>
internal sealed class GanAnswer : NetworkAnswer
{
    private readonly Game[] _games;
    private int _updates;

    public GanAnswer(LabelledPoints points, LabContext context)
        : base(points, context) =>
        _games = [.. Enumerable.Range(0, 2).Select(_ => new Game(context))];

    public override bool HasDensity => false;

    public override string Parts =>
        $"a generator and a discriminator in each class: {_games.Sum(game => game.Generator.parameters().Concat(game.Discriminator.parameters()).Sum(p => p.numel())):N0} weights";

    public override void Step(int updates)
    {
        for (var i = 0; i < updates; i++, _updates++)
        {
            for (var label = 0; label < _games.Length; label++)
            {
                using var scope = NewDisposeScope();
                _games[label].Play(Batch(label, Game.BatchSize), Normal(Game.BatchSize, 2), Normal(Game.BatchSize, 2), _updates);
            }
        }
    }

    public override IReadOnlyList<double[]>? LogConditionals(IReadOnlyList<double[]> points, bool isSketch) => null;

    public override double[][] Sample(int label, SampleChance chance)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return ToPoints(_games[label].Average.call(Pairs(chance.Latent)));
    }

    public override void Save(LabState state)
    {
        state.Put("updates", writer => writer.Write(_updates));
        for (var label = 0; label < _games.Length; label++)
            _games[label].Save(state, label);
    }

    public override void Load(LabState state)
    {
        state.Get("updates", reader => _updates = reader.ReadInt32());
        for (var label = 0; label < _games.Length; label++)
            _games[label].Load(state, label);
    }

    public override void Dispose()
    {
        base.Dispose();
        foreach (var game in _games)
            game.Dispose();
    }

    /// <summary>The two networks of one class, with the settings of the lab gan-2d.</summary>
    private sealed class Game : IDisposable
    {
        public const int BatchSize = 128;
        private const double LearningRate = 1e-3;

        private readonly AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>> _players;
        private readonly AdversarialTrainer _trainer;

        public Game(LabContext context)
        {
            var generator = NewGenerator(context);
            var average = NewGenerator(context);
            var discriminator = PointNetwork.Dense(2, 64, 3, 1).to(context.Device);
            SeededInit.ResetNormal(generator, context.Generator, 1.1);
            SeededInit.Reset(discriminator, context.Generator);
            _players = new AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>>(
                generator, average, discriminator, OptimizerKind.Adam, LearningRate, LearningRate, 0.5, 0.9);
            _trainer = new AdversarialTrainer(
                AdversarialObjective.Of(AdversarialLoss.NonSaturating), discriminator,
                _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator) { OneBatch = true };
        }

        public Module<Tensor, Tensor> Generator => _players.Generator;

        /// <summary>A running average of the generator, which is what is shown.</summary>
        public Module<Tensor, Tensor> Average => _players.Average;

        public Module<Tensor, Tensor> Discriminator => _players.Discriminator;

        public void Play(Tensor real, Tensor noise, Tensor moreNoise, int updates)
        {
            using (no_grad())
                noise = Generator.call(noise);
            _trainer.DiscriminatorStep(Discriminator.call, real, noise);
            _trainer.GeneratorStep(Discriminator.call, Generator.call(moreNoise));
            _players.UpdateAverage(0.99, updates + 1);
        }

        public void Save(LabState state, int label) => TorchState.Put(state, _players, $"{label}");

        public void Load(LabState state, int label) => TorchState.Get(state, _players, $"{label}");

        public void Dispose() => _players.Dispose();

        private static Module<Tensor, Tensor> NewGenerator(LabContext context) =>
            PointNetwork.Dense(2, 64, 3, 2).to(context.Device);
    }
}
