using static TorchSharp.torch;

namespace GenAI.Learn.Models.Engine;

/// <summary>A square convolution, as torch.nn.Conv2d: weights (O, I, K, K), biases (O).</summary>
public sealed class Conv2d : WindowLayer
{
    internal Conv2d(TorchSharp.Modules.Convolution drawn)
        : base(nameof(Conv2d), drawn)
    {
    }

    /// <summary>Moves the window over the maps.</summary>
    /// <param name="x">(N, I, H, W).</param>
    /// <returns>(N, O, (H + 2 padding - K) / stride + 1, likewise for W).</returns>
    /// <exception cref="ArgumentException">Another shape.</exception>
    public override Tensor forward(Tensor x)
    {
        Check(x);
        return Convolution.Conv2d(x, Weight, Bias, Stride, (Padding, Padding));
    }
}
