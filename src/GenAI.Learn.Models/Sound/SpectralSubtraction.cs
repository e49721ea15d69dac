using static TorchSharp.torch;

namespace GenAI.Learn.Models.Sound;

/// <summary>
/// Spectral subtraction (Boll 1979; with over-subtraction, Berouti, Schwartz and Makhoul 1979): the noise's power, times a factor, is taken from the power of each
/// frequency of each stretch, and what would be negative becomes 0. The phase stays that of the noisy sound.
/// </summary>
public static class SpectralSubtraction
{
    /// <summary>Cleans spectra.</summary>
    /// <param name="spectra">(N, stretches, bins), complex.</param>
    /// <param name="noisePower">The mean of the noise's squared magnitudes, which is the same at each frequency of white noise.</param>
    /// <param name="factor">How many times it is subtracted; 1 or more.</param>
    /// <returns>(N, stretches, bins), complex.</returns>
    public static Tensor Of(Tensor spectra, double noisePower, double factor)
    {
        using var scope = NewDisposeScope();
        var power = spectra.abs().square();
        var kept = (1 - noisePower * factor / power.clamp(min: 1e-20)).clamp(min: 0).sqrt();
        return (spectra * kept).MoveToOuterDisposeScope();
    }
}
