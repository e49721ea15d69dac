using System.Text.Json;
using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>
/// A gallery of the ways in which the training of a GAN goes wrong. Each failure comes from its own settings, is detected by a measure
/// while it happens, and sets a goal that remedies must reach on the same data.
/// </summary>
[Lab("failures", "When a GAN goes wrong", Seed = 1)]
public sealed partial class Failures : AdversarialLab<Failures.Options>, ILab<Failures.Options>
{
    private const double Beta1 = 0.5;
    private const double Beta2 = 0.9;

    private readonly FailureCase _case;
    private readonly FailureWatch _watch;
    private readonly GameData _data;
    private readonly AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>> _players;
    private readonly Probe _probe;
    private readonly Judge _judge;
    private readonly FailureScene _scene;
    private readonly CostLadder? _ladder;
    private AdversarialTrainer _trainer;
    private Recipe _recipe;
    private FailureNumbers? _numbers;
    private double _operations;
    private int _step;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device and generator.</param>
    public Failures(Options options, LabContext context)
        : base(options, context)
    {
        _case = FailureCase.Of(options.Failure);
        _watch = new FailureWatch(_case);
        _recipe = _case.Recipe.With(options);
        var generator = Generator(_recipe, context);
        var discriminator = Discriminator(_recipe, options.MinibatchDeviation, context);
        SeededInit.ResetNormal(generator, context.Generator, _recipe.Gain);
        SeededInit.Reset(discriminator, context.Generator);
        _players = new AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>>(
            generator, Generator(_recipe, context), discriminator, _recipe.Optimizer, _recipe.GeneratorRate, _recipe.DiscriminatorRate, Beta1, Beta2, _recipe.GeneratorOptimizer);
        _data = new GameData(_case.Recipe, context);
        _judge = new Judge(discriminator, _data, options.MinibatchDeviation);
        _probe = new Probe(_case.Recipe, _data, _players.Average, _judge, context);
        _scene = new FailureScene(_data, _probe, _judge, context);
        _ladder = options.Failure == Failure.CostAtScale ? new CostLadder(_case.Recipe, context) : null;
        _trainer = Trainer();
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => Turns;

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, _players);
        state.Put("watch", _watch.Save);
        state.Put("probe", _probe.Save);
        state.Put("step", writer =>
        {
            writer.Write(_step);
            writer.Write(_operations);
            writer.Write(JsonSerializer.Serialize(_numbers));
        });
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, _players);
        state.Get("watch", _watch.Load);
        state.Get("probe", _probe.Load);
        state.Get("step", reader =>
        {
            (_step, _operations) = (reader.ReadInt32(), reader.ReadDouble());
            _numbers = JsonSerializer.Deserialize<FailureNumbers>(reader.ReadString());
        });
    }

    /// <inheritdoc/>
    protected override void TrainDiscriminator()
    {
        var loss = 0.0;
        for (var i = 0; i < Settings.DiscriminatorSteps; i++)
        {
            var (real, labels) = _data.Batch(_recipe, Settings.BatchSize);
            loss = _trainer.DiscriminatorStep(JudgeOf(labels), real, Generate(labels));
            _operations += Arithmetic.DiscriminatorStep(_recipe, Settings.GradientPenalty, Settings.BatchSize);
        }

        Context.Report("dLoss", loss);
    }

    /// <inheritdoc/>
    protected override void TrainGenerator()
    {
        _step++;
        if (_step > _recipe.HeadStart)
            Context.Report("gLoss", GeneratorStep());
        _players.UpdateAverage(Settings.Averaging, _step);
        _ladder?.Climb();
        if (_step % MeanTrail.Interval == 0)
            _probe.Track();
        if (_step % FailureCase.Interval == 0)
            Measure();
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _recipe = _case.Recipe.With(Settings);
        _players.SetLearningRates(_recipe.GeneratorRate, _recipe.DiscriminatorRate);
        _trainer = Trainer();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _ladder?.Dispose();
            _scene.Dispose();
            _probe.Dispose();
            _data.Dispose();
            _players.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Module<Tensor, Tensor> Generator(Recipe recipe, LabContext context) =>
        PointNetwork.Dense(Recipe.NoiseDimension + recipe.Classes, recipe.Width, recipe.Depth, 2).to(context.Device);

    private static Module<Tensor, Tensor> Discriminator(Recipe recipe, bool deviation, LabContext context) =>
        PointNetwork.Dense(2 + recipe.Classes + (deviation ? 1 : 0), recipe.Width, recipe.Depth, 1).to(context.Device);

    // The losses and the penalty may change while the run goes on; networks and optimizers stay.
    private AdversarialTrainer Trainer() => new(
        new RealGradientPenalty(AdversarialObjective.Of(_recipe.Loss)) { Weight = Settings.GradientPenalty },
        _players.Discriminator, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, Context.Generator)
    {
        OneBatch = !Settings.MinibatchDeviation,
    };

    private double GeneratorStep()
    {
        var asked = _data.Ask(Settings.BatchSize);
        var fake = _players.Generator.call(_data.Input(Settings.BatchSize, asked));
        _operations += Arithmetic.GeneratorStep(_recipe, Settings.BatchSize);
        return _trainer.GeneratorStep(JudgeOf(asked is null ? null : Shown(asked)), fake);
    }

    // Chance spoils a label and its opposite alike, so the mode that a spoiled label may have been is drawn like the label itself.
    private Tensor Shown(Tensor asked) => Settings.SpoilFakeLabels ? _data.Spoil(asked, _recipe.SpoiledLabels) : asked;

    private Tensor Generate(Tensor? labels)
    {
        using var _ = no_grad();
        return _players.Generator.call(_data.Input(Settings.BatchSize, labels is null ? null : Shown(labels)));
    }

    private Func<Tensor, Tensor> JudgeOf(Tensor? labels) => _judge.InTraining(labels, Settings.InputNoise, Context.Generator);

    private void Measure()
    {
        var numbers = _probe.Measure(_step, _recipe, _trainer.Objective) with { Operations = _operations / 1e9 };
        _numbers = numbers;
        _watch.Take(numbers);
        Context.Report("js", numbers.Divergence);
        Context.Report("failing", _watch.IsFailing ? 1 : 0);
        foreach (var (name, value) in _case.Scalars(numbers))
            Context.Report(name, value);
    }
}
