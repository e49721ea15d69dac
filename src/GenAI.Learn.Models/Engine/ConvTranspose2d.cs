using static TorchSharp.torch;

namespace GenAI.Learn.Models.Engine;

/// <summary>A square transposed convolution, as torch.nn.ConvTranspose2d: weights (I, O, K, K), biases (O).</summary>
public sealed class ConvTranspose2d : WindowLayer
{
    private readonly long _outputPadding;

    internal ConvTranspose2d(TorchSharp.Modules.Convolution drawn, long outputPadding)
        : base(nameof(ConvTranspose2d), drawn) =>
        _outputPadding = outputPadding;

    /// <summary>Stamps the window, weighed by each unit of the maps.</summary>
    /// <param name="x">(N, I, H, W).</param>
    /// <returns>(N, O, (H - 1) stride - 2 padding + K + outputPadding, likewise for W).</returns>
    /// <exception cref="ArgumentException">Another shape.</exception>
    public override Tensor forward(Tensor x)
    {
        Check(x);
        return Convolution.ConvTranspose2d(x, Weight, Bias, Stride, Padding, _outputPadding);
    }
}
