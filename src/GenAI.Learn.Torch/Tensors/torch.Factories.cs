using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    private static Tensor Make(Op op, long[] size, ScalarType? dtype, Device? device, bool requires_grad) =>
        Tracked(op.Call(size, dtype ?? defaultType, default, device), requires_grad);

    private static Tensor Make(Op op, long[] size, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator) =>
        Tracked(op.Call(size, generator, dtype ?? defaultType, default, device), requires_grad);

    private static Tensor Tracked(Tensor tensor, bool requires_grad)
    {
        if (requires_grad) tensor.requires_grad = true;
        return tensor;
    }

    /// <summary>One number in that shape.</summary>
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Tracked(Ops.full.Call(size, value, dtype ?? (value.Tag == Tag.Double ? defaultType : null), default, device), requires_grad);

    /// <summary>One number in that length.</summary>
    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        full([size], value, dtype, device, requires_grad);

    /// <summary>One number in that shape.</summary>
    public static Tensor full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        full([rows, columns], value, dtype, device, requires_grad);

    /// <summary>start, start + step, ... up to, not with, stop.</summary>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Tracked(Ops.arange.Call(start, stop, step, dtype, default, device), requires_grad);

    /// <summary>start, start + 1, ... up to, not with, stop.</summary>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>0, 1, ... up to, not with, stop.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>Evenly spaced numbers from start to end, both in.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Tracked(Ops.linspace.Call(start, end, steps, dtype ?? defaultType, default, device), requires_grad);

    /// <summary>Powers of the base, the exponents evenly spaced.</summary>
    public static Tensor logspace(
        double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Tracked(Ops.logspace.Call(start, end, steps, @base, dtype ?? defaultType, default, device), requires_grad);

    /// <summary>Ones on the diagonal, zeros elsewhere.</summary>
    public static Tensor eye(long rows, long columns = -1L, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Tracked(Ops.eye_m.Call(rows, columns < 0 ? rows : columns, dtype ?? defaultType, default, device), requires_grad);

    /// <summary>Whole numbers from low up to, not with, high.</summary>
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Tracked(Ops.randint_low_generator.Call(low, high, size, generator, dtype ?? ScalarType.Int64, default, device), requires_grad);

    /// <summary>Whole numbers from 0 up to, not with, high.</summary>
    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator);

    /// <summary>The numbers 0..n - 1 in random order.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Tracked(Ops.randperm_generator.Call(n, generator, dtype ?? ScalarType.Int64, default, device), requires_grad);

    /// <summary>Normal numbers of that mean and deviation.</summary>
    public static Tensor normal(
        double mean, double std, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Tracked(empty(size, dtype, device).normal_(mean, std, generator), requires_grad);

    /// <summary>Normal numbers, each of its own mean and deviation.</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) => Ops.normal_Tensor_Tensor.Call(mean, std, generator);

    internal static partial class Ops
    {
        internal static readonly Op zeros = new("zeros"), ones = new("ones"), empty = new("empty", "memory_format"), rand_generator = new("rand", "generator"),
            randn_generator = new("randn", "generator"), full = new("full"), arange = new("arange", "start_step"), linspace = new("linspace"), logspace = new("logspace"),
            eye_m = new("eye", "m"), randint_low_generator = new("randint", "low_generator"), randperm_generator = new("randperm", "generator"),
            normal_Tensor_Tensor = new("normal", "Tensor_Tensor");
    }
}
