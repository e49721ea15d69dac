using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>
/// What every layer of a network did in one forward pass, taken down by the network's own layers while they ran: nothing about the
/// network is written twice, and nothing is learned.
/// </summary>
public sealed class NetworkReading : IDisposable
{
    private NetworkReading(Tensor input, IReadOnlyList<LayerReading> layers) => (Input, Layers) = (input, layers);

    /// <summary>What went in, batch first.</summary>
    public Tensor Input { get; }

    /// <summary>The layers that compute, in the order in which they ran.</summary>
    public IReadOnlyList<LayerReading> Layers { get; }

    /// <summary>What came out.</summary>
    public Tensor Output => Layers[^1].Output;

    /// <summary>Runs a network and takes down each layer's output. Normalisation goes by running statistics.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">(N, ...), as the network takes it.</param>
    public static NetworkReading Of(Module<Tensor, Tensor> network, Tensor input)
    {
        var training = network.training;
        network.eval();
        try
        {
            return Read(network, input, output => output);
        }
        finally
        {
            network.train(training);
        }
    }

    /// <summary>
    /// Takes down one sample's way through a network, normalised together with others as in training. The network's running statistics
    /// stay as they are.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">(N, ...), the sample and its company.</param>
    /// <param name="sample">Which of the batch is taken down.</param>
    public static NetworkReading InBatch(Module<Tensor, Tensor> network, Tensor batch, int sample)
    {
        using var grad = no_grad();
        var statistics = network.buffers().Select(buffer => (Buffer: buffer, Before: buffer.clone())).ToArray();
        var training = network.training;
        network.train();
        try
        {
            return Read(network, batch, output => output.narrow(0, sample, 1));
        }
        finally
        {
            network.train(training);
            foreach (var (buffer, before) in statistics)
            {
                buffer.copy_(before);
                before.Dispose();
            }
        }
    }

    private static NetworkReading Read(Module<Tensor, Tensor> network, Tensor input, Func<Tensor, Tensor> part)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var layers = new List<LayerReading>();
        var leaves = network.modules().OfType<Module<Tensor, Tensor>>().Where(module => !module.children().Any());
        var hooks = leaves.Select(leaf => leaf.register_forward_hook((_, _, output) =>
        {
            layers.Add(new LayerReading(leaf, part(output).detach().clone().DetachFromDisposeScope()));
            return output;
        })).ToArray();
        try
        {
            network.call(input);
        }
        finally
        {
            foreach (var hook in hooks)
                hook.remove();
        }

        return new NetworkReading(part(input).detach().clone().DetachFromDisposeScope(), layers);
    }

    /// <summary>Frees what was taken down.</summary>
    public void Dispose()
    {
        Input.Dispose();
        foreach (var layer in Layers)
            layer.Output.Dispose();
    }
}
