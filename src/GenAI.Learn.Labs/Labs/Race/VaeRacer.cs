using GenAI.Learn.Models.Training;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>The variational autoencoder of the lab <c>vae</c>, with that lab's settings.</summary>
internal sealed class VaeRacer : Racer
{
    private readonly BatchSource _batches;
    private readonly VariationalAutoencoder _autoencoder;
    private readonly OptimizerHelper _optimizer;
    private readonly VariationalTrainer _trainer;
    private readonly Device _device;

    public VaeRacer(ImageSet images, LabContext context)
        : base("vae", "VAE", stepsPerTurn: 5, context)
    {
        var settings = new VaeLab.Options();
        _device = context.Device;
        _batches = new BatchSource(images, settings.BatchSize, PixelScale.Unit, context.Generator, context.Device);
        var shape = new DenseShape { Code = settings.Latent, Depth = settings.Depth, Width = settings.Width };
        _autoencoder = new VariationalAutoencoder(shape, context.Generator, context.Device);
        _optimizer = new FusedAdam(_autoencoder.parameters(), settings.LearningRate);
        _trainer = new VariationalTrainer(_autoencoder, _optimizer, context.Generator);
    }

    public override long Parameters => _autoencoder.parameters().Sum(p => p.numel());

    public override void Save(LabState state)
    {
        base.Save(state);
        TorchState.Put(state, "vae/autoencoder", _autoencoder, _optimizer);
        state.Put("vae/batches", _batches.Save);
    }

    public override void Load(LabState state)
    {
        base.Load(state);
        TorchState.Get(state, "vae/autoencoder", _autoencoder, _optimizer);
        state.Get("vae/batches", _batches.Load);
    }

    public override void Dispose()
    {
        _optimizer.Dispose();
        _autoencoder.Dispose();
    }

    protected override void TrainStep()
    {
        using var batch = _batches.Next();
        _trainer.Step(batch.Images);
    }

    protected override Tensor Sample(long chance, int count)
    {
        using var random = new Generator((ulong)chance);
        return _autoencoder.Decode(random.StandardNormal([count, _autoencoder.Latent], _device)) * 2 - 1;
    }
}
