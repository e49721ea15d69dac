using GenAI.Learn.Models.Training;
using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>A variational autoencoder for each class.</summary>
internal sealed class VaeAnswer : NetworkAnswer
{
    private const int Width = 32;
    private const int Depth = 2;
    private const int BatchSize = 128;
    private const int Latents = 64;       // by which a density is estimated
    private const int SketchLatents = 16; // at each place of a picture
    private const double LearningRate = 3e-3;
    private const double FirstDivergenceWeight = 0.05;
    private const double WarmUp = 500; // updates over which the divergence comes to count in full

    private readonly PointVae[] _networks;
    private readonly OptimizerHelper[] _optimizers;
    private readonly Tensor _proposals; // (64, 2)
    private int _updates;

    public VaeAnswer(LabelledPoints points, LabContext context, RandomSource random)
        : base(points, context)
    {
        _networks = [.. Enumerable.Range(0, 2).Select(_ => new PointVae(2, Width, Depth, context.Generator).to(context.Device))];
        _optimizers = [.. _networks.Select(network => (OptimizerHelper)new FusedAdam(network.parameters(), LearningRate))];
        _proposals = Pairs([.. Enumerable.Range(0, 2 * Latents).Select(_ => (float)random.NextNormal())]).DetachFromDisposeScope();
    }

    public override string Parts =>
        $"an encoder and a decoder in each class: {_networks.Sum(network => network.parameters().Sum(p => p.numel())):N0} weights";

    public override void Step(int updates)
    {
        for (var i = 0; i < updates; i++, _updates++)
        {
            var weight = Math.Min(1, FirstDivergenceWeight + _updates / WarmUp);
            for (var label = 0; label < _networks.Length; label++)
            {
                using var scope = NewDisposeScope();
                var loss = _networks[label].Loss(Batch(label, BatchSize), Normal(BatchSize, 2), weight);
                _optimizers[label].zero_grad();
                loss.backward();
                _optimizers[label].step();
            }
        }
    }

    public override IReadOnlyList<double[]> LogConditionals(IReadOnlyList<double[]> points, bool isSketch)
    {
        using var scope = NewDisposeScope();
        var places = ToTensor(points);
        var proposals = isSketch ? _proposals.narrow(0, 0, SketchLatents) : _proposals;
        return [.. _networks.Select(network => network.LogDensity(places, proposals).cpu().to_type(ScalarType.Float64).data<double>().ToArray())];
    }

    public override double[][] Sample(int label, SampleChance chance)
    {
        using var scope = NewDisposeScope();
        return ToPoints(_networks[label].Sample(Pairs(chance.Latent), Pairs(chance.Noise)));
    }

    public override void Save(LabState state)
    {
        TorchState.Put(state, "proposals", _proposals);
        state.Put("updates", writer => writer.Write(_updates));
        for (var label = 0; label < _networks.Length; label++)
        {
            TorchState.Put(state, $"vae{label}", _networks[label]);
            TorchState.Put(state, $"vaeOptimizer{label}", _optimizers[label]);
        }
    }

    public override void Load(LabState state)
    {
        TorchState.Get(state, "proposals", _proposals);
        state.Get("updates", reader => _updates = reader.ReadInt32());
        for (var label = 0; label < _networks.Length; label++)
        {
            TorchState.Get(state, $"vae{label}", _networks[label]);
            TorchState.Get(state, $"vaeOptimizer{label}", _optimizers[label]);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _proposals.Dispose();
        foreach (var optimizer in _optimizers)
            optimizer.Dispose();
        foreach (var network in _networks)
            network.Dispose();
    }
}
