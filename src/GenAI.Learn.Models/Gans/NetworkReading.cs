using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>
/// What every layer of a network did in one forward pass, taken down by the network's own layers while they ran: nothing about the
/// network is written twice. Normalisation goes by running statistics, and nothing is learned.
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

    /// <summary>Runs a network and takes down each layer's output.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">(N, ...), as the network takes it.</param>
    public static NetworkReading Of(Module<Tensor, Tensor> network, Tensor input)
    {
        using var grad = no_grad();
        var layers = new List<LayerReading>();
        var leaves = network.modules().OfType<Module<Tensor, Tensor>>().Where(module => !module.children().Any());
        var hooks = leaves.Select(leaf => leaf.register_forward_hook((_, _, output) =>
        {
            layers.Add(new LayerReading(leaf, output.detach().clone().DetachFromDisposeScope()));
            return output;
        })).ToArray();
        var training = network.training;
        network.eval();
        try
        {
            network.call(input).Dispose();
        }
        finally
        {
            network.train(training);
            foreach (var hook in hooks)
                hook.remove();
        }

        return new NetworkReading(input.detach().clone().DetachFromDisposeScope(), layers);
    }

    /// <summary>Frees what was taken down.</summary>
    public void Dispose()
    {
        Input.Dispose();
        foreach (var layer in Layers)
            layer.Output.Dispose();
    }
}
