using static TorchSharp.torch;

// Here TorchSharp's own are made for their weights alone.
#pragma warning disable RS0030

namespace GenAI.Learn.Models.Engine;

/// <summary>
/// Layers to be used in place of TorchSharp's of the same name, which engine/BannedSymbols.txt bans. Where both are in reach these
/// are chosen, as theirs take long numbers.
/// </summary>
public static class Layers
{
    /// <summary>A square convolution, as torch.nn.Conv2d.</summary>
    /// <param name="inputs">Channels of its input.</param>
    /// <param name="outputs">Channels of its output.</param>
    /// <param name="kernel">Units on a side of the window.</param>
    /// <param name="stride">By how many units the window moves.</param>
    /// <param name="padding">Rows of zeros around the input.</param>
    /// <param name="bias">Whether each output channel has a number that is added.</param>
    public static Conv2d Conv2d(int inputs, int outputs, int kernel, int stride = 1, int padding = 0, bool bias = true) =>
        new(nn.Conv2d(inputs, outputs, kernel, stride, padding, bias: bias));

    /// <summary>A square convolution whose weights are kept at spectral norm 1, as torch.nn.Conv2d under spectral_norm.</summary>
    /// <param name="inputs">Channels of its input.</param>
    /// <param name="outputs">Channels of its output.</param>
    /// <param name="kernel">Units on a side of the window.</param>
    /// <param name="stride">By how many units the window moves.</param>
    /// <param name="padding">Rows of zeros around the input.</param>
    public static SpectralConv2d SpectralConv2d(int inputs, int outputs, int kernel, int stride = 1, int padding = 0) =>
        new(nn.Conv2d(inputs, outputs, kernel, stride, padding));

    /// <summary>A square transposed convolution, as torch.nn.ConvTranspose2d.</summary>
    /// <param name="inputs">Channels of its input.</param>
    /// <param name="outputs">Channels of its output.</param>
    /// <param name="kernel">Units on a side of the stamp.</param>
    /// <param name="stride">By how many units the stamp moves.</param>
    /// <param name="padding">Rows cut off around the output.</param>
    /// <param name="outputPadding">Rows more at the end of the output.</param>
    /// <param name="bias">Whether each output channel has a number that is added.</param>
    public static ConvTranspose2d ConvTranspose2d(
        int inputs, int outputs, int kernel, int stride = 1, int padding = 0, int outputPadding = 0, bool bias = true) =>
        new(nn.ConvTranspose2d(inputs, outputs, kernel, stride, padding, bias: bias), outputPadding);
}
