using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>An autoencoder that Adam trains: the network, Adam's moments, and both together in a saved run.</summary>
internal class TrainedAutoencoder : IDisposable
{
    private readonly OptimizerHelper _optimizer;
    private readonly AutoencoderTrainer _trainer;

    /// <param name="autoencoder">The network, which is disposed with this.</param>
    /// <param name="loss">How far a reconstruction is from its sample.</param>
    /// <param name="learningRate">Adam's.</param>
    public TrainedAutoencoder(Autoencoder autoencoder, ReconstructionLoss loss, double learningRate)
    {
        Autoencoder = autoencoder;
        _optimizer = Optimizers.Create(OptimizerKind.Adam, autoencoder.parameters(), learningRate);
        _trainer = new AutoencoderTrainer(autoencoder, loss, _optimizer);
    }

    public Autoencoder Autoencoder { get; }

    /// <summary>One step; the reconstruction loss before it.</summary>
    public double Step(Tensor samples) => _trainer.Step(samples);

    public void SetLearningRate(double rate) => Optimizers.SetLearningRate(_optimizer, rate);

    /// <param name="state">Where to.</param>
    /// <param name="name">The network's block.</param>
    public void Save(LabState state, string name) => TorchState.Put(state, name, Autoencoder, _optimizer);

    public void Load(LabState state, string name) => TorchState.Get(state, name, Autoencoder, _optimizer);

    public void Dispose()
    {
        _optimizer.Dispose();
        Autoencoder.Dispose();
    }

    /// <summary>Adds a penalty to the loss, from the encoder's input and the code; null for none.</summary>
    protected void Penalise(Func<Tensor, Tensor, Tensor>? penalty) => _trainer.Penalty = penalty;
}
