using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>How many threads one operator may use; 1 unless set.</summary>
    public static int get_num_threads() => Library.genai_threads();

    /// <summary>Sets how many threads one operator may use, in every thread of the process.</summary>
    public static void set_num_threads(int num) => Library.genai_set_threads(num);

    /// <summary>How libtorch was built, as text.</summary>
    public static string __config__() => Marshal.PtrToStringUTF8(Library.genai_build())!;

    /// <summary>Seeds the default generators.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>The default generator.</summary>
    public static class random
    {
        /// <summary>Seeds the default generators.</summary>
        public static Generator manual_seed(long seed)
        {
            Library.Check(Library.genai_manual_seed((ulong)seed));
            return Generator.Default;
        }
    }

    /// <summary>NVIDIA GPUs.</summary>
    public static class cuda
    {
        /// <summary>Whether libtorch can use one.</summary>
        public static bool is_available() => device_count() > 0;

        /// <summary>How many there are.</summary>
        public static int device_count() => Library.genai_cuda_devices();
    }
}
