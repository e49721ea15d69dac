using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

// Here alone may be called what engine/BannedSymbols.txt bans, but for the convolutions: Convolution.cs and Layers.cs call those.
#pragma warning disable RS0030

namespace GenAI.Learn.Models.Engine;

/// <summary>
/// What TorchSharp does not guard: there a mistake (a wrong shape, a freed graph) ends the whole process, here it is an
/// exception that ends one run. See engine/BannedSymbols.txt.
/// </summary>
public static class Guarded
{
    // TorchScript's errors are caught by TorchSharp, and torch.autograd.grad in it costs what the direct call does.
    private static readonly Script Functions = new(
        """
        def gradients(outputs: List[Tensor], inputs: List[Tensor], retain: bool, create: bool):
            return torch.autograd.grad(outputs, inputs, None, retain, create)

        """);

    /// <summary>The gradient of a scalar at an input.</summary>
    /// <param name="output">A scalar that came from the input.</param>
    /// <param name="input">Requires a gradient.</param>
    /// <param name="createGraph">Whether the gradient can itself be differentiated; the graph is then kept.</param>
    /// <param name="retainGraph">Whether the graph is kept for another pass; by default as createGraph.</param>
    /// <returns>In the input's shape.</returns>
    /// <exception cref="InvalidOperationException">The output does not depend on the input, or its graph was freed.</exception>
    public static Tensor Gradient(Tensor output, Tensor input, bool createGraph = false, bool? retainGraph = null) =>
        Gradients([output], [input], createGraph, retainGraph)[0];

    /// <summary>The gradients of the sum of some scalars at some inputs, as torch.autograd.grad gives them.</summary>
    /// <param name="outputs">Scalars that came from the inputs.</param>
    /// <param name="inputs">Each requires a gradient.</param>
    /// <param name="createGraph">Whether the gradients can themselves be differentiated; the graph is then kept.</param>
    /// <param name="retainGraph">Whether the graph is kept for another pass; by default as createGraph.</param>
    /// <returns>One for each input, in its shape.</returns>
    /// <exception cref="InvalidOperationException">An input has no part in the outputs, or the graph was freed.</exception>
    public static Tensor[] Gradients(
        Tensor[] outputs, Tensor[] inputs, bool createGraph = false, bool? retainGraph = null)
    {
        try
        {
            return (Tensor[])Functions.Call("gradients", outputs, inputs, retainGraph ?? createGraph, createGraph);
        }
        catch (ExternalException error)
        {
            throw new InvalidOperationException(Cause(error.Message), error);
        }
    }

    /// <summary>The matrix product by PyTorch's rules for matmul: vectors, matrices and stacks of matrices.</summary>
    /// <param name="left">(..., n, k) or (k).</param>
    /// <param name="right">(..., k, m) or (k).</param>
    /// <returns>(..., n, m); without n or m where a factor is a vector.</returns>
    /// <exception cref="ExternalException">The shapes or the types do not fit.</exception>
    public static Tensor Times(this Tensor left, Tensor right) => (left.dim(), right.dim()) switch
    {
        (2, 2) => left.mm(right),
        (2, 1) => left.mv(right),
        (1, 1) => left.dot(right),
        (1, _) => einsum("k,...km->...m", left, right),
        (_, 1) => einsum("...nk,k->...n", left, right),
        (3, 3) when left.shape[0] == right.shape[0] => left.bmm(right),
        _ => einsum("...nk,...km->...nm", left, right),
    };

    /// <summary>Puts a generator where it was when its state was read.</summary>
    /// <param name="generator">A generator of the processor.</param>
    /// <param name="state">What <c>get_state</c> gave, of this or another generator.</param>
    /// <exception cref="ArgumentException">This is no state of a generator.</exception>
    public static void Restore(this Generator generator, Tensor state)
    {
        using var own = generator.get_state();
        if (state.dtype != ScalarType.Byte || state.device_type != DeviceType.CPU || state.numel() != own.numel())
            throw new ArgumentException($"A generator's state is {own.numel()} bytes, not {state}.", nameof(state));
        if (!IsTwister(state.contiguous().data<byte>().ToArray()))
            throw new ArgumentException("These bytes are no state of a generator.", nameof(state));
        generator.set_state(state.contiguous());
    }

    /// <summary>
    /// How many threads one operator may use: on this thread, and on those that have not computed yet. Others that have go on as
    /// before.
    /// </summary>
    /// <param name="count">From 1.</param>
    public static void UseThreads(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        set_num_threads(count);
    }

    /// <summary>
    /// Compiles TorchScript. A fault in the script may end the process, and calling a function that it lacks does: it is a
    /// constant, a test compiles it, and <see cref="Script"/> looks for the function first.
    /// </summary>
    /// <param name="script">Functions; the last line ends with a line break.</param>
    public static jit.CompilationUnit Compile([ConstantExpected] string script) => jit.compile(script);

    // libtorch's own test of a state: seeded, and both counters within the 624 words (its MT19937RNGEngine.h).
    private static bool IsTwister(byte[] state)
    {
        var (left, seeded, next) =
            (BitConverter.ToInt32(state, 8), BitConverter.ToInt32(state, 12), BitConverter.ToUInt64(state, 16));
        return seeded == 1 && left is > 0 and <= 624 && next <= 624;
    }

    // The interpreter tells the script's lines first; what went wrong stands behind the last name of an error.
    private static string Cause(string message)
    {
        const string mark = "Error: ";
        var at = message.LastIndexOf("\nRuntime" + mark, StringComparison.Ordinal);
        return at < 0 ? message : message[(message.IndexOf(mark, at, StringComparison.Ordinal) + mark.Length)..].Trim();
    }
}
