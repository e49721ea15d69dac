using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace GenAI.Learn.Models.Engine;

/// <summary>What must be set before the first tensor is made.</summary>
public static class Start
{
    /// <summary>
    /// Sets how memory is kept and that results repeat. By itself that happens when anything of this library is first used; a
    /// program that does other things before calls it first of all: heaps that threads have already stay as they are.
    /// </summary>
    public static void Prepare()
    {
        Allocator.KeepBlocks();
        // Else the last bit of a matrix product depends on where in memory the matrices lie (oneMKL, conditional reproducibility).
        NativeVariable.SetIfMissing("MKL_CBWR", "AUTO");
    }

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Every program with these models needs it.")]
    internal static void PrepareOnLoad() => Prepare();
}
