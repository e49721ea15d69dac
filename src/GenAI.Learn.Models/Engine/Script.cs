using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Engine;

/// <summary>
/// Functions in TorchScript, which reach those operators of libtorch that TorchSharp lacks, and several in one call. A mistake in a
/// call is a .NET exception. A mistake in the source is one too, or ends the process: sources are constants, and a test
/// compiles each.
/// </summary>
/// <param name="source">One or more functions; the last line ends with a line break.</param>
internal sealed partial class Script([ConstantExpected] string source)
{
    private readonly string[] _functions = [.. Definition().Matches(source).Select(found => found.Groups[1].Value)];

    private readonly Lazy<jit.CompilationUnit> _compiled = new(() => Guarded.Compile(source));

    /// <summary>Calls a function.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="arguments">Tensors, arrays of tensors, numbers (double, float, long, int) and truth values.</param>
    /// <returns>What it returns: a tensor or an array of them; null for nothing.</returns>
    /// <exception cref="ArgumentException">No such function, or an argument of another type.</exception>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">The function fails, or takes other arguments.</exception>
    public object Call(string function, params object[] arguments)
    {
        // TorchSharp looks for it without checking that it is there, and libtorch would call a null pointer.
        if (!_functions.Contains(function))
            throw new ArgumentException(
                $"The script has no function '{function}', but {string.Join(", ", _functions)}.", nameof(function));
        // TorchSharp makes a Scalar of each number and lets go of it before libtorch has read it: these here live on.
        var kept = new List<Scalar>();
        try
        {
            return _compiled.Value.invoke(function, Array.ConvertAll(arguments, argument => Passed(argument, kept)));
        }
        finally
        {
            kept.ForEach(number => number.Dispose());
        }
    }

    private static object Passed(object argument, List<Scalar> kept)
    {
        if (argument is Tensor or Tensor[] or bool)
            return argument;
        kept.Add(argument switch
        {
            double number => number.ToScalar(),
            float number => number.ToScalar(),
            long number => number.ToScalar(),
            int number => number.ToScalar(),
            _ => throw new ArgumentException($"A script takes no {argument?.GetType().Name ?? "null"}.", nameof(argument)),
        });
        return kept[^1];
    }

    [GeneratedRegex(@"^def (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
