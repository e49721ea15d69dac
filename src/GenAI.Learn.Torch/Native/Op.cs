using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>One ATen operator by name; found in the dispatcher at its first call and kept.</summary>
internal sealed unsafe class Op(string name, string overload = "")
{
    private const int StackWords = 128;
    private nint handle;

    /// <summary>Calls the operator and returns its one tensor.</summary>
    internal Tensor Call(params ReadOnlySpan<Arg> args)
    {
        Value result;
        var count = Invoke(args, &result, 1);
        if (count == 1 && result.Tag == Tag.Tensor) return new Tensor((nint)result.Bits);
        throw new InvalidOperationException($"{name} returned {count} values where one tensor was expected.");
    }

    /// <summary>Calls an operator that changes its first argument, and returns that.</summary>
    internal Tensor InPlace(params ReadOnlySpan<Arg> args)
    {
        Value result;
        var count = Invoke(args, &result, 1);
        if (count == 1 && result.Tag == Tag.Tensor) ReleaseOne((nint)result.Bits);
        return (Tensor)args[0].Held!;
    }

    /// <summary>Calls an operator of no result.</summary>
    internal void Run(params ReadOnlySpan<Arg> args)
    {
        Value result;
        var count = Invoke(args, &result, 1);
        if (count != 0) throw new InvalidOperationException($"{name} returned {count} values where none was expected.");
    }

    /// <summary>Calls an operator that returns several tensors; an undefined one is null.</summary>
    internal Tensor[] Many(params ReadOnlySpan<Arg> args)
    {
        Value result;
        var count = Invoke(args, &result, 1);
        var values = count == 1 ? &result : Library.genai_results();
        var tensors = new Tensor[count];
        for (var i = 0; i < count; i++) tensors[i] = values[i].Tag == Tag.Tensor ? new Tensor((nint)values[i].Bits) : null!;
        return tensors;
    }

    internal (Tensor, Tensor) Two(params ReadOnlySpan<Arg> args)
    {
        var all = Many(args);
        return (all[0], all[1]);
    }

    internal (Tensor, Tensor, Tensor) Three(params ReadOnlySpan<Arg> args)
    {
        var all = Many(args);
        return (all[0], all[1], all[2]);
    }

    /// <summary>Calls an operator that returns a plain number or truth value.</summary>
    internal Value Plain(params ReadOnlySpan<Arg> args)
    {
        Value result;
        Invoke(args, &result, 1);
        return result;
    }

    internal bool Truth(params ReadOnlySpan<Arg> args) => Plain(args).Bits != 0;

    [SkipLocalsInit]
    private int Invoke(ReadOnlySpan<Arg> args, Value* results, int capacity)
    {
        if (handle == 0) Resolve();
        var words = 0;
        foreach (ref readonly var arg in args) words += arg.Words;
        var scratch = stackalloc long[StackWords];
        if (words > StackWords) scratch = (long*)NativeMemory.Alloc((nuint)words, sizeof(long));
        try
        {
            var values = stackalloc Value[args.Length];
            var used = 0;
            for (var i = 0; i < args.Length; i++) used += args[i].Write(values + i, scratch + used);
            var count = Library.genai_call(handle, values, args.Length, results, capacity);
            return count >= 0 ? count : throw Library.Error();
        }
        finally
        {
            if (words > StackWords) NativeMemory.Free(scratch);
            foreach (ref readonly var arg in args) GC.KeepAlive(arg.Held);
        }
    }

    private void Resolve()
    {
        handle = Library.genai_operator("aten::" + name, overload);
        if (handle == 0) throw Library.Error();
    }

    private static void ReleaseOne(nint tensor) => Library.genai_release(&tensor, 1);

    public override string ToString() => overload.Length == 0 ? name : $"{name}.{overload}";
}
