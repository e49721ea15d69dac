using System.Diagnostics.CodeAnalysis;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Engine;

/// <summary>
/// Functions in TorchScript, which reach those operators of libtorch that TorchSharp lacks, and several in one call. A mistake in a
/// call is a .NET exception. A mistake in the source is one too, or ends the process: sources are constants, and a test
/// compiles each.
/// </summary>
/// <param name="source">One or more functions; the last line ends with a line break.</param>
internal sealed class Script([ConstantExpected] string source)
{
    private readonly Lazy<jit.CompilationUnit> _compiled = new(() => Guarded.Compile(source));

    /// <summary>Calls a function.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="arguments">Tensors, arrays of tensors and numbers.</param>
    /// <returns>What it returns: a tensor or an array of them.</returns>
    public object Call(string function, params object[] arguments)
    {
        // TorchSharp makes a Scalar of each number and lets go of it before libtorch has read it: these here live on.
        var kept = Array.ConvertAll(arguments, argument => argument is double number ? number.ToScalar() : argument);
        var result = _compiled.Value.invoke(function, kept);
        foreach (var number in kept.OfType<Scalar>())
            number.Dispose();
        return result;
    }
}
