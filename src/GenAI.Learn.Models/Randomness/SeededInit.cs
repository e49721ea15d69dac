using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Engine;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Randomness;

/// <summary>
/// Draws the weights of a network anew from a run's own generator. The layers' constructors draw from the process-wide
/// generator, which other runs use at the same time; after this the same seed gives the same weights.
/// </summary>
public static class SeededInit
{
    /// <summary>Draws every layer's weights as PyTorch's layers do by default.</summary>
    /// <param name="module">The network; normalisation layers are set to scale 1 and shift 0.</param>
    /// <param name="generator">The run's generator.</param>
    /// <exception cref="NotSupportedException">A layer with parameters is of a kind that is not known here.</exception>
    public static void Reset(nn.Module module, Generator generator) => Reset(module, generator, Default);

    /// <summary>
    /// Draws every layer's weights as DCGAN does (Radford, Metz and Chintala 2015): weights N(0, 0.02), scales of
    /// normalisation N(1, 0.02), biases 0.
    /// </summary>
    /// <param name="module">The network.</param>
    /// <param name="generator">The run's generator.</param>
    public static void ResetDcgan(nn.Module module, Generator generator) => Reset(module, generator, Dcgan);

    /// <summary>
    /// Draws the weights of a dense network from N(0, gain^2 / fan-in), the biases 0. A gain of sqrt(2 / (1 + slope^2)) keeps
    /// the spread of what passes a layer with Leaky ReLU (He and others 2015); the default of PyTorch, less than half of that,
    /// shrinks it, so that a generator's first samples lie in one small heap.
    /// </summary>
    /// <param name="module">The network; dense layers alone have weights.</param>
    /// <param name="generator">The run's generator.</param>
    /// <param name="gain">The gain of every layer.</param>
    public static void ResetNormal(nn.Module module, Generator generator, double gain)
    {
        using var _ = no_grad();
        foreach (var layer in module.modules().OfType<Linear>())
        {
            generator.FillNormal(layer.weight!, 0, gain / Math.Sqrt(FanIn(layer.weight!)));
            layer.bias?.zero_();
        }
    }

    private static void Reset(nn.Module module, Generator generator, Action<nn.Module, Generator> draw)
    {
        using var _ = no_grad();
        draw(module, generator);
        (module as SpectralConv2d)?.Settle(generator);
        foreach (var (_, child) in module.named_children())
            Reset(child, generator, draw);
    }

    private static void Default(nn.Module layer, Generator generator)
    {
        var own = layer.named_parameters(recurse: false).ToArray();
        if (own.Length == 0)
            return;
        switch (layer)
        {
            case Linear or WindowLayer:
                // Kaiming with a = sqrt(5) is U(-1/sqrt(fan-in), 1/sqrt(fan-in)), for the bias too.
                var weight = own.Single(p => p.name == "weight").parameter;
                Uniform(own, 1 / Math.Sqrt(FanIn(weight)), generator);
                break;
            case Embedding:
                generator.FillNormal(own[0].parameter, 0, 1);
                break;
            case TiedLinear:
                own.Single().parameter.zero_(); // the bias; its weights are another's
                break;
            case BatchNorm1d or BatchNorm2d or GroupNorm or LayerNorm:
                foreach (var (name, parameter) in own)
                    parameter.fill_(name == "weight" ? 1 : 0);
                break;
            default:
                if (own.FirstOrDefault(p => p.name.StartsWith("weight_hh", StringComparison.Ordinal)).parameter is { } recurrent)
                {
                    Uniform(own, 1 / Math.Sqrt(recurrent.shape[1]), generator); // GRU and LSTM: by the hidden size
                    break;
                }

                throw new NotSupportedException($"How the weights of {layer.GetType().Name} are drawn is not known: add it to {nameof(SeededInit)}.");
        }
    }

    private static void Dcgan(nn.Module layer, Generator generator)
    {
        var mean = layer is BatchNorm1d or BatchNorm2d or GroupNorm or LayerNorm ? 1 : 0;
        foreach (var (name, parameter) in layer.named_parameters(recurse: false))
        {
            if (name == "weight")
                generator.FillNormal(parameter, mean, 0.02);
            else
                parameter.zero_();
        }
    }

    private static void Uniform(IEnumerable<(string name, Parameter parameter)> parameters, double bound, Generator generator)
    {
        foreach (var (_, parameter) in parameters)
            generator.FillUniform(parameter, -bound, bound);
    }

    // As PyTorch counts it, for transposed convolutions too: the second dimension times the kernel's size.
    private static long FanIn(Tensor weight) => weight.shape.Skip(1).Aggregate(1L, (product, size) => product * size);
}
