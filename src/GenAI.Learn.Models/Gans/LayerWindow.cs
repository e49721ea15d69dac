using GenAI.Learn.Models.Engine;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>The window through which a layer looks at the map before it, or stamps the map after it.</summary>
/// <param name="Kernel">Units on a side of the window; 1 for a layer that takes each unit by itself.</param>
/// <param name="Stride">By how many units the window moves.</param>
/// <param name="Padding">Rows of zeros around the map; for a transposed convolution, rows cut off around its output.</param>
/// <param name="IsTransposed">True for a transposed convolution.</param>
public readonly record struct LayerWindow(long Kernel, long Stride, long Padding, bool IsTransposed)
{
    /// <summary>True for a layer that takes each unit by itself: an activation, a normalisation by running statistics.</summary>
    public bool IsSingle => this is { Kernel: 1, Stride: 1, Padding: 0 };

    /// <summary>The window of a layer, from the layer itself.</summary>
    /// <param name="layer">A square convolution, or a layer without a window.</param>
    public static LayerWindow Of(Module layer) => layer is WindowLayer window
        ? new LayerWindow(window.Kernel, window.Stride, window.Padding, layer is ConvTranspose2d)
        : new LayerWindow(1, 1, 0, false);

    /// <summary>
    /// The receptive field after each layer: units on a side of the patch of the network's input that one unit of the layer sees, before
    /// the edges of the input cut it off. Each layer adds kernel - 1 times the product of all earlier strides (Araujo, Norris and Sim 2019).
    /// </summary>
    /// <param name="windows">The layers in order, none of them transposed.</param>
    /// <exception cref="ArgumentException">A layer is a transposed convolution, whose units do not all see patches of one size.</exception>
    public static IReadOnlyList<long> Seen(IEnumerable<LayerWindow> windows)
    {
        var (field, jump) = (1L, 1L);
        return [.. windows.Select(window =>
        {
            if (window.IsTransposed)
                throw new ArgumentException("Units of a transposed convolution do not all see patches of one size.", nameof(windows));
            field += (window.Kernel - 1) * jump;
            jump *= window.Stride;
            return field;
        })];
    }

    /// <summary>
    /// The same recursion from the other end: units on a side of the patch of the network's output that one unit of each layer's output
    /// paints, before the edges of the output cut it off. n neighbours paint (n - 1) stride + kernel units of the next layer.
    /// </summary>
    /// <param name="windows">The layers in order; those with a window are transposed.</param>
    /// <returns>One more than there are layers: the first is that of the network's input, the last is 1.</returns>
    /// <exception cref="ArgumentException">A layer is an ordinary convolution with a window.</exception>
    public static IReadOnlyList<long> Painted(IReadOnlyList<LayerWindow> windows)
    {
        var patches = new long[windows.Count + 1];
        for (var first = 0; first <= windows.Count; first++)
        {
            patches[first] = windows.Skip(first).Aggregate(1L, (side, window) => window.IsTransposed || window.IsSingle
                ? (side - 1) * window.Stride + window.Kernel
                : throw new ArgumentException("An ordinary convolution does not paint patches of one size.", nameof(windows)));
        }

        return patches;
    }
}
