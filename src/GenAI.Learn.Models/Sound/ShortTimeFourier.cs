using static TorchSharp.torch;

namespace GenAI.Learn.Models.Sound;

/// <summary>
/// The short-time Fourier transform and its inverse, as SciPy's <c>stft</c> and <c>istft</c> with a Hann window and zeros beyond both ends: the spectra of
/// overlapping stretches of a sound, each faded in and out by the window.
/// </summary>
/// <param name="Window">Samples of a stretch.</param>
/// <param name="Hop">Samples from one stretch to the next; a divisor of the window.</param>
public sealed record ShortTimeFourier(int Window = 256, int Hop = 64)
{
    /// <summary>Frequencies of a spectrum.</summary>
    public int Bins => Window / 2 + 1;

    /// <summary>Spectra of sounds.</summary>
    /// <param name="sounds">(N, samples); the last samples that do not fill a hop are followed by zeros.</param>
    /// <returns>(N, stretches, bins), complex: 1 + samples / hop stretches.</returns>
    public Tensor Of(Tensor sounds)
    {
        using var scope = NewDisposeScope();
        var missing = (Hop - sounds.shape[1] % Hop) % Hop;
        return Stretches(nn.functional.pad(sounds, (Window / 2, Window / 2 + missing))).MoveToOuterDisposeScope();
    }

    /// <summary>Spectra of those stretches alone that lie wholly within the sounds.</summary>
    /// <param name="sounds">(N, samples), at least a window of them.</param>
    /// <returns>(N, stretches, bins), complex.</returns>
    public Tensor Stretches(Tensor sounds)
    {
        using var scope = NewDisposeScope();
        var window = Hann(sounds.device);
        return (fft.rfft(sounds.unfold(1, Window, Hop) * window) / window.sum()).MoveToOuterDisposeScope();
    }

    /// <summary>Back from spectra: each stretch is faded once more, the stretches are added, and the sum is divided by that of the squared windows.</summary>
    /// <param name="spectra">(N, stretches, bins), complex, as <see cref="Of"/> gives them.</param>
    /// <param name="samples">Samples of the sounds.</param>
    /// <returns>(N, samples).</returns>
    public Tensor Inverse(Tensor spectra, int samples)
    {
        using var scope = NewDisposeScope();
        var window = Hann(spectra.device);
        var stretches = fft.irfft(spectra, Window) * (window * window.sum());
        var sum = Overlap(stretches) / Overlap((window * window).expand(1, spectra.shape[1], Window)).clamp(min: 1e-10);
        return sum.narrow(1, Window / 2, samples).contiguous().MoveToOuterDisposeScope();
    }

    private Tensor Hann(Device device) => hann_window(Window, device: device);

    // (N, stretches, window) to (N, samples): a stretch is cut into hops, and each hop is added where it lies.
    private Tensor Overlap(Tensor stretches)
    {
        var (count, length, parts) = (stretches.shape[0], stretches.shape[1], Window / Hop);
        var cut = stretches.reshape(count, length, parts, Hop);
        var sum = zeros(count, length + parts - 1, Hop, device: stretches.device);
        for (var i = 0; i < parts; i++)
            sum.narrow(1, i, length).add_(cut.select(2, i));
        return sum.view(count, -1);
    }
}
