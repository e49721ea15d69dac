using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// The best filter that is linear and the same at every place (Wiener 1949): each frequency of the spoiled image is multiplied by
/// E[X conj(Y)] / E[Y conj(Y)], where X are spectra of clean images and Y those of the same images spoiled. Here both means are taken over
/// examples, so that one filter fits any corruption. Images count as going on periodically.
/// </summary>
public sealed class WienerFilter : IDisposable
{
    private readonly Tensor _gain; // (1, 1, H, W / 2 + 1), complex
    private readonly float _cleanMean;
    private readonly float _spoiledMean;

    private WienerFilter(Tensor gain, float cleanMean, float spoiledMean) => (_gain, _cleanMean, _spoiledMean) = (gain, cleanMean, spoiledMean);

    /// <summary>Fits the filter to examples.</summary>
    /// <param name="clean">(N, 1, H, W).</param>
    /// <param name="spoiled">The same images spoiled, (N, 1, H, W).</param>
    public static WienerFilter Fit(Tensor clean, Tensor spoiled)
    {
        using var scope = NewDisposeScope();
        var (cleanMean, spoiledMean) = (clean.mean().item<float>(), spoiled.mean().item<float>());
        var centred = spoiled - spoiledMean;
        var turned = centred.flip(2, 3).roll(1, 2).roll(1, 3); // its spectrum is the conjugate of the other's
        var (x, y, conjugate) = (Spectrum(clean - cleanMean), Spectrum(centred), Spectrum(turned));
        var power = (y * conjugate).real.mean([0], keepdim: true);
        var gain = (x * conjugate).mean([0], keepdim: true) / power.clamp(min: 1e-9);
        return new WienerFilter(gain.DetachFromDisposeScope(), cleanMean, spoiledMean);
    }

    /// <summary>Filters images.</summary>
    /// <param name="spoiled">(N, 1, H, W), as large as those of the examples.</param>
    /// <returns>(N, 1, H, W).</returns>
    public Tensor Of(Tensor spoiled)
    {
        using var scope = NewDisposeScope();
        var restored = fft.ifft(Spectrum(spoiled - _spoiledMean) * _gain, dim: 2);
        return (fft.irfft(restored, spoiled.shape[3], 3) + _cleanMean).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose() => _gain.Dispose();

    private static Tensor Spectrum(Tensor images) => fft.fft_(fft.rfft(images, dim: 3), dim: 2);
}
