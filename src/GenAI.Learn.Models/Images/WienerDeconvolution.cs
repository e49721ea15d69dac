using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// Undoes a blur whose kernel is known (Wiener 1949): the spectrum is divided by the kernel's, less where the kernel let little through and
/// noise prevails, X = H Y / (H^2 + noise). Beyond the edge the image counts as black.
/// </summary>
public static class WienerDeconvolution
{
    private const int Side = 64; // of the transforms: room enough that nothing wraps around into the image

    /// <summary>Filters images.</summary>
    /// <param name="images">(N, 1, H, W), H and W at most 32.</param>
    /// <param name="kernel">(1, 1, K, K), K odd and below 32; alike on both sides of its middle, as that of a straight motion is.</param>
    /// <param name="noise">The power of the noise beside the image's, above 0.</param>
    /// <returns>(N, 1, H, W).</returns>
    public static Tensor Of(Tensor images, Tensor kernel, double noise)
    {
        using var scope = NewDisposeScope();
        var reach = kernel.shape[2] / 2;
        var centred = nn.functional.pad(kernel.to(images.device), (0, Side - kernel.shape[3], 0, Side - kernel.shape[2])).roll(-reach, 2).roll(-reach, 3);
        var transfer = Spectrum(centred).real; // a kernel that is alike on both sides of its middle has a real spectrum
        var restored = Spectrum(images) * (transfer / (transfer.square() + noise));
        return fft.irfft(fft.ifft(restored, dim: 2), Side, 3)
            .narrow(2, 0, images.shape[2]).narrow(3, 0, images.shape[3]).contiguous().MoveToOuterDisposeScope();
    }

    private static Tensor Spectrum(Tensor images) => fft.fft_(fft.rfft(images, Side, 3), Side, 2);
}
