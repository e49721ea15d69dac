using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// A running average of a network's weights, in a second network of the same layers. Around the end of its game a generator
/// circles the solution; the average of its weights lies nearer to it (Yazici and others 2019).
/// </summary>
public sealed class WeightAverage
{
    private readonly (Parameter Source, Parameter Average)[] _weights;
    private readonly (Tensor Source, Tensor Average)[] _buffers;

    /// <summary>Starts the average at the source's present weights.</summary>
    /// <param name="source">The network that learns.</param>
    /// <param name="average">The network that takes the average; nothing trains it.</param>
    public WeightAverage(Module source, Module average)
    {
        _weights = [.. source.parameters().Zip(average.parameters())];
        _buffers = [.. source.buffers().Zip(average.buffers())];
        Update(0);
    }

    /// <summary>Takes the source's weights in; a young average forgets faster, so that it does not carry untrained weights along.</summary>
    /// <param name="decay">The decay once the average is old.</param>
    /// <param name="updates">Steps that the source has done: at first about a tenth of them count.</param>
    public void Update(double decay, int updates) => Update(Math.Min(decay, (1.0 + updates) / (10 + updates)));

    /// <summary>Takes the source's weights in: average = decay average + (1 - decay) source. Buffers are copied.</summary>
    /// <param name="decay">0 for the source itself; 0.99 for about the last 100 updates.</param>
    public void Update(double decay)
    {
        using var _ = no_grad();
        foreach (var (source, average) in _weights)
        {
            if (decay == 0)
                average.copy_(source);
            else
                average.mul_(decay).add_(source, 1 - decay);
        }

        foreach (var (source, average) in _buffers)
            average.copy_(source);
    }
}
