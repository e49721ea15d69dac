using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>What stands between two layers of an autoencoder.</summary>
public enum Activation
{
    /// <summary>max(0, x).</summary>
    Relu,

    /// <summary>x, or a fifth of it below 0.</summary>
    LeakyRelu,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>1 / (1 + exp(-x)).</summary>
    Sigmoid,

    /// <summary>Nothing: the network is linear up to its output.</summary>
    Linear,
}

/// <summary>Makes layers of an <see cref="Activation"/>.</summary>
public static class Activations
{
    /// <summary>A new layer.</summary>
    /// <param name="activation">Which.</param>
    public static nn.Module<Tensor, Tensor> Layer(this Activation activation) => activation switch
    {
        Activation.Relu => nn.ReLU(),
        Activation.LeakyRelu => nn.LeakyReLU(0.2),
        Activation.Tanh => nn.Tanh(),
        Activation.Sigmoid => nn.Sigmoid(),
        Activation.Linear => nn.Identity(),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "No such activation."),
    };
}
