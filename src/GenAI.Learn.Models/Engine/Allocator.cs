using System.Runtime.InteropServices;

namespace GenAI.Learn.Models.Engine;

/// <summary>
/// How the C library keeps the memory of tensors. By default glibc takes each block of more than 128 KiB from the system and
/// gives it back at once; the system then clears and maps its pages anew in every layer of every step. Kept instead, the same
/// pages serve the next step: a convolutional step takes a half to two thirds of the time (mallopt(3)).
/// </summary>
internal static partial class Allocator
{
    private const int TrimThreshold = -1, TopPad = -2, MapThreshold = -3, ArenaMax = -8; // malloc.h

    /// <summary>The largest that glibc takes; larger blocks still come from the system one by one.</summary>
    private const int KeptBlock = 32 << 20;

    /// <summary>Free memory at the end of the heap that is kept, and that is asked for beside what is needed.</summary>
    private const int KeptHeap = 256 << 20, Beside = 64 << 20;

    /// <summary>
    /// Call it first of all: heaps that threads have already stay as they are. Where the C
    /// library is another one, nothing is done.
    /// </summary>
    /// <returns>Whether glibc took all of it.</returns>
    public static bool KeepBlocks() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var c) && NativeLibrary.TryGetExport(c, "mallopt", out _)
        && Set(MapThreshold, KeptBlock) == 1
        && Set(TrimThreshold, KeptHeap) == 1
        && Set(TopPad, Beside) == 1
        && Set(ArenaMax, 1) == 1; // one heap for all threads: what one run frees the next one takes

    [LibraryImport("libc.so.6", EntryPoint = "mallopt")]
    private static partial int Set(int parameter, int value);
}
