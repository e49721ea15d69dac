using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

// Here and in Layers.cs alone may be called the convolutions that engine/BannedSymbols.txt bans.
#pragma warning disable RS0030

namespace GenAI.Learn.Models.Engine;

/// <summary>
/// Convolutions with right numbers. Those of libtorch 2.10 (oneDNN 3.7.1) lay channels in blocks of 8 to 64 and leave what was in
/// memory where a block is not full: a sum over such channels, in the outputs or in a gradient, is then wrong or NaN. Here a
/// convolution sums over full blocks alone: it is given more channels of zeros, or it is a matrix product. Seen on AMD's
/// processors; the numbers are the same on all. On a GPU it is libtorch's own convolution, but for a window over the whole map
/// and a map of one pixel: those are a matrix product everywhere.
/// </summary>
public static class Convolution
{
    /// <summary>A convolution over the plane (torch.nn.functional.conv2d).</summary>
    /// <param name="x">(N, I, H, W).</param>
    /// <param name="weight">(O, I, K, L).</param>
    /// <param name="bias">(O), or null.</param>
    /// <param name="stride">By how many units the window moves, in both directions.</param>
    /// <param name="padding">Rows and columns of zeros around the input.</param>
    /// <returns>(N, O, (H + 2 padding - K) / stride + 1, likewise for W).</returns>
    /// <exception cref="ExternalException">Another number of channels, or a window larger than the input.</exception>
    public static Tensor Conv2d(Tensor x, Tensor weight, Tensor? bias = null, long stride = 1, (long, long) padding = default)
    {
        if (x.dim() == 4 && padding == default && x.shape[1..].AsSpan().SequenceEqual(weight.shape.AsSpan(1)))
            return Product(x, weight, bias);
        if (x.device_type != DeviceType.CPU)
            return F.conv2d(x, weight, bias, [stride, stride], [padding.Item1, padding.Item2]);
        // Of the gradient at x the sum is over O, of the gradient of a penalty on that gradient over N.
        var (n, outputs) = (x.shape[0], weight.shape[0]);
        var (moreN, moreO) = x.requires_grad ? (Full(n), Full(outputs)) : (0, 0);
        var moreI = More(weight.shape[1], x);
        return F.conv2d(
            Wider(x, moreN, moreI), Wider(weight, moreO, moreI), Longer(bias, moreO),
            [stride, stride], [padding.Item1, padding.Item2]).First(n, moreN, outputs, moreO);
    }

    /// <summary>A transposed convolution over the plane (torch.nn.functional.conv_transpose2d).</summary>
    /// <param name="x">(N, I, H, W).</param>
    /// <param name="weight">(I, O, K, L).</param>
    /// <param name="bias">(O), or null.</param>
    /// <param name="stride">By how many units the stamp moves.</param>
    /// <param name="padding">Rows and columns that are cut off around the output.</param>
    /// <param name="outputPadding">Rows and columns more at the end.</param>
    /// <returns>(N, O, (H - 1) stride - 2 padding + K + outputPadding, likewise for W).</returns>
    /// <exception cref="ExternalException">Another number of channels, or an output without pixels.</exception>
    public static Tensor ConvTranspose2d(
        Tensor x, Tensor weight, Tensor? bias = null, long stride = 1, long padding = 0, long outputPadding = 0)
    {
        if (x.dim() == 4 && x.shape[2] == 1 && x.shape[3] == 1 && (padding, outputPadding) == default)
            return Stamp(x, weight, bias);
        if (x.device_type != DeviceType.CPU)
            return F.conv_transpose2d(
                x, weight, bias, [stride, stride], [padding, padding], [outputPadding, outputPadding]);
        var (n, outputs) = (x.shape[0], weight.shape[1]);
        var (moreN, moreI, moreO) = (x.requires_grad ? Full(n) : 0, Full(weight.shape[0]), More(outputs, x));
        return F.conv_transpose2d(
            Wider(x, moreN, moreI), Wider(weight, moreI, moreO), Longer(bias, moreO),
            [stride, stride], [padding, padding], [outputPadding, outputPadding]).First(n, moreN, outputs, moreO);
    }

    // The window sees the whole map.
    private static Tensor Product(Tensor x, Tensor weight, Tensor? bias)
    {
        var (maps, windows) = (x.flatten(1), weight.flatten(1).t());
        return (bias is null ? maps.mm(windows) : bias.addmm(maps, windows)).view(x.shape[0], weight.shape[0], 1, 1);
    }

    // One pixel is stamped once.
    private static Tensor Stamp(Tensor x, Tensor weight, Tensor? bias)
    {
        var stamps = x.flatten(1).mm(weight.flatten(1)).view([x.shape[0], .. weight.shape[1..]]);
        return bias is null ? stamps : stamps + bias.view(-1, 1, 1);
    }

    // Blocks are of 8, 16, 32 or 64 channels.
    private static long Full(long channels) => channels switch
    {
        <= 16 => 16 - channels,
        <= 32 => 32 - channels,
        _ => -channels & 63,
    };

    // Few channels of what needs no gradient lie one after the other, without blocks.
    private static long More(long channels, Tensor x) => channels <= 3 && !x.requires_grad ? 0 : Full(channels);

    private static Tensor Wider(Tensor maps, long first, long second) => (first, second) switch
    {
        (0, 0) => maps,
        (0, _) => F.pad(maps, [0, 0, 0, 0, 0, second]),
        _ => F.pad(maps, [0, 0, 0, 0, 0, second, 0, first]),
    };

    private static Tensor? Longer(Tensor? bias, long more) => bias is null || more == 0 ? bias : F.pad(bias, [0, more]);

    private static Tensor First(this Tensor maps, long n, long moreN, long outputs, long moreO)
    {
        var rows = moreN == 0 ? maps : maps.narrow(0, 0, n);
        return moreO == 0 ? rows : rows.narrow(1, 0, outputs);
    }
}
