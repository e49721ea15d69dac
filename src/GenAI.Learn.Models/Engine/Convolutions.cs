using System.Runtime.Intrinsics.X86;

namespace GenAI.Learn.Models.Engine;

/// <summary>
/// Which of oneDNN's convolutions libtorch uses. Those that libtorch 2.10 brings (oneDNN 3.7) gave wrong outputs and gradients
/// on AMD's processors, or NaN, where channels are no multiple of the vector's width, with every set of instructions from AVX
/// on; with SSE4.1 they are right (ConvolutionTests, LayerGoldenTests), and take up to twice as long.
/// </summary>
internal static class Convolutions
{
    private const string Setting = "ONEDNN_MAX_CPU_ISA";

    // "AuthenticAMD", as CPUID gives it in three registers.
    private static readonly (int, int, int) Amd = (0x68747541, 0x69746E65, 0x444D4163);

    /// <summary>oneDNN reads the setting at its first convolution. One that was made outside stays.</summary>
    public static void UseRightOnes()
    {
        if (IsAmd)
            NativeVariable.SetIfMissing(Setting, "SSE41");
    }

    private static bool IsAmd
    {
        get
        {
            if (!X86Base.IsSupported)
                return false;
            var (_, b, c, d) = X86Base.CpuId(0, 0);
            return (b, d, c) == Amd;
        }
    }
}
