using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What convolutions share: channels, window, parameters.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    private protected readonly long[] dilation;
    private protected readonly long groups;
    private readonly PaddingModes mode;

    private protected Convolution(string name, Window window, PaddingModes mode, long groups, bool transposed, bool hasBias, Device? device, ScalarType? dtype)
        : base(name)
    {
        (in_channels, out_channels, kernel_size, stride, padding, dilation) = (window.In, window.Out, window.Kernel, window.Stride, window.Padding, window.Dilation);
        (this.mode, this.groups) = (mode, groups);
        long[] shape = transposed ? [window.In, window.Out / groups, .. window.Kernel] : [window.Out, window.In / groups, .. window.Kernel];
        weight = Fan.Weight(shape, device, dtype);
        bias = hasBias ? Fan.Bias(window.Out, weight, device, dtype) : null;
        RegisterComponents();
    }

    internal readonly record struct Window(long In, long Out, long[] Kernel, long[] Stride, long[] Padding, long[] Dilation);

    /// <summary>Channels of an input.</summary>
    public long in_channels { get; }
    /// <summary>Channels of an output.</summary>
    public long out_channels { get; }
    /// <summary>The window's size along each axis.</summary>
    public long[] kernel_size { get; }
    /// <summary>How far the window moves along each axis.</summary>
    public long[] stride { get; }
    /// <summary>Zeros added at each end of each axis; a transposed convolution cuts as many off.</summary>
    public long[] padding { get; }
    /// <summary>(out, in / groups, kernel...); transposed (in, out / groups, kernel...).</summary>
    public Parameter weight { get; }
    /// <summary>(out), null without.</summary>
    public Parameter? bias { get; }

    /// <summary>Pads where the convolution itself does not, and says what is left for it to pad.</summary>
    private protected (Tensor input, long[] padding) Padded(Tensor input)
    {
        if (mode == PaddingModes.Zeros) return (input, padding);
        var around = padding.Reverse().SelectMany(each => new[] { each, each }).ToArray();
        return (nn.functional.pad(input, around, mode), new long[padding.Length]);
    }
}
