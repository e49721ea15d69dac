using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Engine;

/// <summary>
/// A square convolution whose weights are divided by their largest singular value (Miyato and others 2018), as PyTorch's
/// torch.nn.utils.parametrizations.spectral_norm with one step of the power method for each pass in training. The weights are seen as a matrix
/// (O, I K K).
/// </summary>
public sealed class SpectralConv2d : WindowLayer
{
    private const double Epsilon = 1e-12;

    // Buffers by PyTorch's names: TorchSharp names the state after them, and sets them anew where the layer moves.
#pragma warning disable IDE1006, IDE0044
    private Tensor _u;
    private Tensor _v;
#pragma warning restore IDE1006, IDE0044

    internal SpectralConv2d(TorchSharp.Modules.Convolution drawn)
        : base(nameof(SpectralConv2d), drawn)
    {
        var weight = Weight;
        _u = Unit(ones(weight.shape[0])).DetachFromDisposeScope();
        _v = Unit(ones(weight.shape[1] * Kernel * Kernel)).DetachFromDisposeScope();
        register_buffer(nameof(_u), _u);
        register_buffer(nameof(_v), _v);
    }

    /// <summary>The weights as they are used: of largest singular value 1, near enough once a few passes were made.</summary>
    /// <returns>(O, I, K, K), with their history; the caller disposes it.</returns>
    public Tensor Normalised()
    {
        using var scope = NewDisposeScope();
        var matrix = Weight.flatten(1);  // (O, I K K)
        if (training)
        {
            using var grad = no_grad();
            Approach(matrix);
        }

        // Clones: a later pass of the same step changes the vectors, and a gradient may still need these.
        var largest = _u.clone().dot(matrix.mv(_v.clone()));
        return (Weight / largest).MoveToOuterDisposeScope();
    }

    /// <summary>Moves the window over the maps.</summary>
    /// <param name="x">(N, I, H, W).</param>
    /// <returns>(N, O, (H + 2 padding - K) / stride + 1, likewise for W).</returns>
    /// <exception cref="ArgumentException">Another shape.</exception>
    public override Tensor forward(Tensor x)
    {
        Check(x);
        using var scope = NewDisposeScope();
        return Convolution.Conv2d(x, Normalised(), Bias, Stride, (Padding, Padding)).MoveToOuterDisposeScope();
    }

    /// <summary>Draws the vectors of the power method anew; called once the weights are drawn.</summary>
    /// <param name="generator">Draws them.</param>
    /// <param name="steps">Steps of the power method that follow.</param>
    internal void Settle(Generator generator, int steps = 15)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var matrix = Weight.flatten(1);
        generator.FillNormal(_u, 0, 1);
        generator.FillNormal(_v, 0, 1);
        _u.copy_(Unit(_u));
        _v.copy_(Unit(_v));
        for (var i = 0; i < steps; i++)
            Approach(matrix);
    }

    // A step of the power method.
    private void Approach(Tensor matrix)
    {
        _u.copy_(Unit(matrix.mv(_v)));
        _v.copy_(Unit(matrix.t().mv(_u)));
    }

    private static Tensor Unit(Tensor vector)
    {
        using var length = vector.norm().clamp(min: Epsilon);
        return vector / length;
    }
}
