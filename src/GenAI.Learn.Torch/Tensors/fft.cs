using TorchSharp.Native;

namespace TorchSharp;

/// <summary>Where a Fourier transform is scaled.</summary>
public enum FFTNormType
{
    /// <summary>On the way back, by 1/n.</summary>
    Backward = 0,
    /// <summary>On the way forth, by 1/n.</summary>
    Forward = 1,
    /// <summary>On both, by 1/sqrt(n).</summary>
    Ortho = 2,
}

public static partial class torch
{
    /// <summary>Fourier transforms.</summary>
    public static class fft
    {
        /// <summary>Of complex numbers along one dimension.</summary>
        public static Tensor fft_(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) => Along(Ops.fft_fft, input, n, dim, norm);
        /// <summary>Back from fft_.</summary>
        public static Tensor ifft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) => Along(Ops.fft_ifft, input, n, dim, norm);
        /// <summary>Of real numbers along one dimension; half of the spectrum.</summary>
        public static Tensor rfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) => Along(Ops.fft_rfft, input, n, dim, norm);
        /// <summary>Back from rfft.</summary>
        public static Tensor irfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) => Along(Ops.fft_irfft, input, n, dim, norm);

        private static Tensor Along(Op op, Tensor input, long n, long dim, FFTNormType norm) =>
            op.Call(input, n < 0 ? default(long?) : n, dim, norm switch { FFTNormType.Forward => "forward", FFTNormType.Ortho => "ortho", _ => "backward" });
    }

    /// <summary>A raised cosine of that length.</summary>
    public static Tensor hann_window(long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Tracked(Ops.hann_window_periodic.Call(len, periodic, dtype ?? defaultType, default, device), requires_grad);

    /// <summary>Writes a tensor to a file.</summary>
    public static void save(Tensor t, string location) => t.save(location);

    /// <summary>Reads a tensor from a file.</summary>
    public static Tensor load(string location) => Tensor.load(location);

    internal static partial class Ops
    {
        internal static readonly Op fft_fft = new("fft_fft"), fft_ifft = new("fft_ifft"), fft_rfft = new("fft_rfft"), fft_irfft = new("fft_irfft"),
            hann_window_periodic = new("hann_window", "periodic");
    }
}
