using System.Globalization;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Training;
using TorchSharp.Modules;

namespace GenAI.Learn.Labs;

/// <summary>One task of the lab, with its network.</summary>
internal abstract class DenoiseJob : IDisposable
{
    private const int MeasuredEvery = 25;

    private readonly OptimizerHelper _optimizer;

    protected DenoiseJob(AutoencoderShape shape, double learningRate, LabContext context)
    {
        Context = context;
        Network = new Autoencoder(shape, context.Generator, context.Device);
        _optimizer = Optimizers.Create(OptimizerKind.Adam, Network.parameters(), learningRate);
    }

    /// <summary>Steps done.</summary>
    public int Steps { get; private set; }

    protected LabContext Context { get; }

    protected Autoencoder Network { get; }

    public void Step(Denoise.Options settings)
    {
        Context.Report("trainLoss", Train(settings));
        Steps++;
        if (Steps is 1 or 5 or 10 || Steps % MeasuredEvery == 0)
            Measure();
    }

    public abstract void Draw(Frame frame, Denoise.Options settings);

    public virtual void Save(LabState state)
    {
        TorchState.Put(state, "network", Network, _optimizer);
        state.Put("step", writer => writer.Write(Steps));
    }

    public virtual void Load(LabState state, Denoise.Options settings)
    {
        TorchState.Get(state, "network", Network, _optimizer);
        state.Get("step", reader => Steps = reader.ReadInt32());
    }

    public virtual void Take(Denoise.Options previous, Denoise.Options settings) => Optimizers.SetLearningRate(_optimizer, settings.LearningRate);

    public virtual void Dispose()
    {
        _optimizer.Dispose();
        Network.Dispose();
    }

    /// <summary>A trainer whose encoder sees what a corruption leaves of its images.</summary>
    protected AutoencoderTrainer Trainer(Func<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor> corruption) =>
        new(Network, ReconstructionLoss.BinaryCrossEntropy, _optimizer) { Corruption = corruption };

    /// <summary>One training step; its loss.</summary>
    protected abstract double Train(Denoise.Options settings);

    /// <summary>Measures the network on what it never learns from, and reports it.</summary>
    protected abstract void Measure();

    // With forms for negative numbers and for 0, what rounds to 0 has no minus sign.
    protected static string Text(double value, string format = "0.0") => value.ToString($"{format};-{format};{format}", CultureInfo.InvariantCulture);
}
